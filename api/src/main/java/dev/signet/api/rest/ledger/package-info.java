/** The ledger's proofs over HTTP: checkpoints, keys and tiles for everybody, proofs of events for auditors. */
@NullMarked
package dev.signet.api.rest.ledger;

import org.jspecify.annotations.NullMarked;
