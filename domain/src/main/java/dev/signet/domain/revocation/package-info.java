/** Orders to end many sessions, or all tokens of a key, at once: effective when given. */
@NullMarked
package dev.signet.domain.revocation;

import org.jspecify.annotations.NullMarked;
