/** Operations of operators on users. */
@NullMarked
package dev.signet.api.cognito.user;

import org.jspecify.annotations.NullMarked;
