/** One session from what was proved first to its end, and ending it. */
@NullMarked
package dev.signet.api.console.session;

import org.jspecify.annotations.NullMarked;
