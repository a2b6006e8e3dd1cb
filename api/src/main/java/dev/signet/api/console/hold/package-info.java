/** Legal holds: what stands, how one is placed, and how it is let go. */
@NullMarked
package dev.signet.api.console.hold;

import org.jspecify.annotations.NullMarked;
