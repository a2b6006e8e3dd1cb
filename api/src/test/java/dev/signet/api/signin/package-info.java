/** Sign-ins from the first step to the last. */
@NullMarked
package dev.signet.api.signin;

import org.jspecify.annotations.NullMarked;
