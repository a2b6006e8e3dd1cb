/** Facts about the history itself: who read it, and what was too frequent to be recorded singly. */
@NullMarked
package dev.signet.domain.audit;

import org.jspecify.annotations.NullMarked;
