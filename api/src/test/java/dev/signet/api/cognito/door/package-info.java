/** What the Cognito door serves, and what it does not. */
@NullMarked
package dev.signet.api.cognito.door;

import org.jspecify.annotations.NullMarked;
