/** The console's own sign-in and sign-out. */
@NullMarked
package dev.signet.api.console.signin;

import org.jspecify.annotations.NullMarked;
