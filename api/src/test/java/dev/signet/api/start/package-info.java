/** The first start and the operators' use cases, on a node without its doors. */
@NullMarked
package dev.signet.api.start;

import org.jspecify.annotations.NullMarked;
