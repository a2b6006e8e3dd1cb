/** Who owns user pools: the boundary of isolation. */
@NullMarked
package dev.signet.domain.tenant;

import org.jspecify.annotations.NullMarked;
