/** Signed notes and the checkpoints of trees as C2SP specifies them (signed-note, tlog-checkpoint), with Ed25519 keys. */
@NullMarked
package dev.signet.ledger.note;

import org.jspecify.annotations.NullMarked;
