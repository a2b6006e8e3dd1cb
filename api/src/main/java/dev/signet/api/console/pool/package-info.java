/** The user pools that an operator may look into. */
@NullMarked
package dev.signet.api.console.pool;

import org.jspecify.annotations.NullMarked;
