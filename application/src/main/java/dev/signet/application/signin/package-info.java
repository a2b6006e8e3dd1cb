/** Signing in: the flow knows when, each factor knows how. */
@NullMarked
package dev.signet.application.signin;

import org.jspecify.annotations.NullMarked;
