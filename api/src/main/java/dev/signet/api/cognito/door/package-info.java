/** Takes requests, finds the operation, lets the right callers in and writes the answer. */
@NullMarked
package dev.signet.api.cognito.door;

import org.jspecify.annotations.NullMarked;
