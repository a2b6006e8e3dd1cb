/** Checks a live ledger, record by record, against its checkpoints and those that others have kept; reads only. */
@NullMarked
package dev.signet.ledger.fsck;

import org.jspecify.annotations.NullMarked;
