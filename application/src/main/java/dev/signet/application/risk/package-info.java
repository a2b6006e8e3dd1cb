/** Adaptive authentication: what is observed of a sign-in, what is decided by it, and what becomes of that. */
@NullMarked
package dev.signet.application.risk;

import org.jspecify.annotations.NullMarked;
