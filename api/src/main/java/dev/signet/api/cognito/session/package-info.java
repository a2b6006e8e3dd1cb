/** Operations on the sessions of a user. */
@NullMarked
package dev.signet.api.cognito.session;

import org.jspecify.annotations.NullMarked;
