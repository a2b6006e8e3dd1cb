/** Operations by which people register themselves. */
@NullMarked
package dev.signet.api.cognito.signup;

import org.jspecify.annotations.NullMarked;
