/** Operations on what pools do about risk, and on the sign-ins that they have assessed. */
@NullMarked
package dev.signet.api.cognito.risk;

import org.jspecify.annotations.NullMarked;
