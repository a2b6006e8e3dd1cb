/** What an operator does to a database by hand, with or without nodes at work on it: keys, and a ledger that was restored. */
@NullMarked
package dev.signet.ops.upkeep;

import org.jspecify.annotations.NullMarked;
