/** Legal holds: what must be kept, whatever else says that it may go. */
@NullMarked
package dev.signet.domain.hold;

import org.jspecify.annotations.NullMarked;
