/** Carries what happens to receivers outside: each event at least once and in order, on whichever node has time. */
@NullMarked
package dev.signet.application.courier;

import org.jspecify.annotations.NullMarked;
