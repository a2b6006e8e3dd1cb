/** Inline look-up tables: written in the transaction of the events, so that a write is visible to the next read. */
@NullMarked
package dev.signet.projections.lookup;

import org.jspecify.annotations.NullMarked;
