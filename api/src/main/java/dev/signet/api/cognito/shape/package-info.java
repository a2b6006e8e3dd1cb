/** How requests and answers of the protocol are described: their members, and what values those may have. */
@NullMarked
package dev.signet.api.cognito.shape;

import org.jspecify.annotations.NullMarked;
