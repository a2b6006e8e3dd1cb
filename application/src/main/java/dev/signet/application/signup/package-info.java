/** Signing up: registration, the code that confirms it, another code. */
@NullMarked
package dev.signet.application.signup;

import org.jspecify.annotations.NullMarked;
