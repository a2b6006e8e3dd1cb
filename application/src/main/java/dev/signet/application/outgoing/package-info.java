/** Calls to others: signed, never longer or larger than foreseen, and never into the house where a tenant chose where to. */
@NullMarked
package dev.signet.application.outgoing;

import org.jspecify.annotations.NullMarked;
