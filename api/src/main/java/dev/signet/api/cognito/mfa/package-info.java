/** Operations on second factors. */
@NullMarked
package dev.signet.api.cognito.mfa;

import org.jspecify.annotations.NullMarked;
