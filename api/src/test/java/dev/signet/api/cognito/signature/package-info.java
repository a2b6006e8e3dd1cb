/** Signatures as clients make them. */
@NullMarked
package dev.signet.api.cognito.signature;

import org.jspecify.annotations.NullMarked;
