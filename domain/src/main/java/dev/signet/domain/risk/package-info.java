/** How likely a sign-in is not the user's own: signals, rules that weigh them, and what a pool does about it. */
@NullMarked
package dev.signet.domain.risk;

import org.jspecify.annotations.NullMarked;
