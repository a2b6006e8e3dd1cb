/** How much one source, or the callers for one account, may ask before anything is proved. */
@NullMarked
package dev.signet.api.rest.limit;

import org.jspecify.annotations.NullMarked;
