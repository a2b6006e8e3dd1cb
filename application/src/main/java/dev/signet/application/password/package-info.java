/** Passwords: what Signet takes as one, how it is hashed without exhausting the node, and where the hash is kept. */
@NullMarked
package dev.signet.application.password;

import org.jspecify.annotations.NullMarked;
