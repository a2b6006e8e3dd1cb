/** Operations on the tokens of a session. */
@NullMarked
package dev.signet.api.cognito.token;

import org.jspecify.annotations.NullMarked;
