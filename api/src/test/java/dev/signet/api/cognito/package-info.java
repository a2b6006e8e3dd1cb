/** The Cognito door, as clients of Cognito see it. */
@NullMarked
package dev.signet.api.cognito;

import org.jspecify.annotations.NullMarked;
