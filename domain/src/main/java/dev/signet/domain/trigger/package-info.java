/** Triggers: what a pool asks of code of its owner's while something happens. */
@NullMarked
package dev.signet.domain.trigger;

import org.jspecify.annotations.NullMarked;
