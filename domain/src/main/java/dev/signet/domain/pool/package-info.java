/** User pools: the policies and settings under which users live. */
@NullMarked
package dev.signet.domain.pool;

import org.jspecify.annotations.NullMarked;
