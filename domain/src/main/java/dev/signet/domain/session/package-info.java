/** One sign-in from the first thing proved to its end. */
@NullMarked
package dev.signet.domain.session;

import org.jspecify.annotations.NullMarked;
