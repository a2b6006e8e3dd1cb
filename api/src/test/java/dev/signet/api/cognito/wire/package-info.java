/** What requests say, and what they cannot say. */
@NullMarked
package dev.signet.api.cognito.wire;

import org.jspecify.annotations.NullMarked;
