/** The audit trail: every event of the ledger once, in its order, with search, timelines and a record of who read. */
@NullMarked
package dev.signet.projections.audit;

import org.jspecify.annotations.NullMarked;
