/** Operations for a forgotten password. */
@NullMarked
package dev.signet.api.cognito.recovery;

import org.jspecify.annotations.NullMarked;
