/** People who administer Signet, and what they may do. */
@NullMarked
package dev.signet.domain.operator;

import org.jspecify.annotations.NullMarked;
