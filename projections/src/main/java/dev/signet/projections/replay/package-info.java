/** What stood when: the state of one aggregate as of a place in the ledger, by replaying its stream up to there. */
@NullMarked
package dev.signet.projections.replay;

import org.jspecify.annotations.NullMarked;
