/** What holds for a whole node, or for several: counted, raced, replayed and attacked over real HTTP. */
@NullMarked
package dev.signet.api.journey;

import org.jspecify.annotations.NullMarked;
