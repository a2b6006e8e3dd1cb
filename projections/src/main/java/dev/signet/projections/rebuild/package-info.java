/** Builds a view a second time beside the live one, and puts it in its place without a reader noticing. */
@NullMarked
package dev.signet.projections.rebuild;

import org.jspecify.annotations.NullMarked;
