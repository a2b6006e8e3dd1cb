/** The rules of the house, held against what is really there. */
@NullMarked
package dev.signet.ops.architecture;

import org.jspecify.annotations.NullMarked;
