/** Pushes checkpoints to places outside of the ledger's reach, so that a history that is rewritten is caught. */
@NullMarked
package dev.signet.ledger.witness;

import org.jspecify.annotations.NullMarked;
