/** Operations on user pools. */
@NullMarked
package dev.signet.api.cognito.pool;

import org.jspecify.annotations.NullMarked;
