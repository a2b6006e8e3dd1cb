/** How the trees of the ledger grow, are signed once a second, and are read: tiles, checkpoints, proofs. */
@NullMarked
package dev.signet.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
