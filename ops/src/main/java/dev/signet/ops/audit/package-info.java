/** {@code ./signet audit}: whether the ledger is still what was signed. */
@NullMarked
package dev.signet.ops.audit;

import org.jspecify.annotations.NullMarked;
