/** Operations on resource servers and their scopes. */
@NullMarked
package dev.signet.api.cognito.resourceserver;

import org.jspecify.annotations.NullMarked;
