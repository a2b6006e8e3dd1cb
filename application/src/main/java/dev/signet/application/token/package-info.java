/** Tokens: the keys of each pool, the JWTs they sign and how a token that comes back is judged. */
@NullMarked
package dev.signet.application.token;

import org.jspecify.annotations.NullMarked;
