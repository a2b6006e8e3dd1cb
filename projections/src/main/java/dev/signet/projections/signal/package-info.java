/** Security events: what happened to sessions and accounts that others must be told of, in the order of the ledger. */
@NullMarked
package dev.signet.projections.signal;

import org.jspecify.annotations.NullMarked;
