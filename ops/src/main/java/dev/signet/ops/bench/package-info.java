/** {@code ./signet bench}: measures a node under load, with a load client of its own. */
@NullMarked
package dev.signet.ops.bench;

import org.jspecify.annotations.NullMarked;
