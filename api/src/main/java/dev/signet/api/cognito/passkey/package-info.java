/** Operations on passkeys. */
@NullMarked
package dev.signet.api.cognito.passkey;

import org.jspecify.annotations.NullMarked;
