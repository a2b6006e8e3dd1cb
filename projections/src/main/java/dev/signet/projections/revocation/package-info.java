/** What resource servers follow: every revocation by its position, without holes. */
@NullMarked
package dev.signet.projections.revocation;

import org.jspecify.annotations.NullMarked;
