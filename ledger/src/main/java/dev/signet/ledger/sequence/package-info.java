/** How finished events get their positions in the ledger, and how every node hears of them. */
@NullMarked
package dev.signet.ledger.sequence;

import org.jspecify.annotations.NullMarked;
