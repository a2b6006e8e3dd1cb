/** The ledger's trees over HTTP, each for those who may read what it holds: checkpoints, tiles, proofs, epochs, witnesses. */
@NullMarked
package dev.signet.api.rest.ledger;

import org.jspecify.annotations.NullMarked;
