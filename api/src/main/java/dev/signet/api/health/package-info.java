/** What a node says of its own health: the ledger and its sequencer, and the projections. */
@NullMarked
package dev.signet.api.health;

import org.jspecify.annotations.NullMarked;
