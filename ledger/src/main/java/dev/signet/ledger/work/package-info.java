/** Work that is done again and again beside everything else, and what wakes it. */
@NullMarked
package dev.signet.ledger.work;

import org.jspecify.annotations.NullMarked;
