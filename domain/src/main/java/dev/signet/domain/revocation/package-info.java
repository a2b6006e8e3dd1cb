/** Orders to end many sessions at once: effective when given, carried out session by session. */
@NullMarked
package dev.signet.domain.revocation;

import org.jspecify.annotations.NullMarked;
