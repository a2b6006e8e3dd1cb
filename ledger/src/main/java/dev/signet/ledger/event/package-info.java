/** How events are kept: appended to their streams, loaded again, and read in the order of the ledger. */
@NullMarked
package dev.signet.ledger.event;

import org.jspecify.annotations.NullMarked;
