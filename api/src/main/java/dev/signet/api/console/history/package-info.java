/** Time travel: how a pool, a user or a session stood once, what had changed it, and what is different now. */
@NullMarked
package dev.signet.api.console.history;

import org.jspecify.annotations.NullMarked;
