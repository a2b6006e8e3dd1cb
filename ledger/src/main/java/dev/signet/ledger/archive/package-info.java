/** Moves the bytes of closed streams out of the database into files that prove themselves. */
@NullMarked
package dev.signet.ledger.archive;

import org.jspecify.annotations.NullMarked;
