/** Operations by which people sign in, step by step. */
@NullMarked
package dev.signet.api.cognito.signin;

import org.jspecify.annotations.NullMarked;
