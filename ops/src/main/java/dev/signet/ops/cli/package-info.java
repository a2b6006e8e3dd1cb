/** The command line: {@code ./signet start}, {@code ./signet try} and their companions. */
@NullMarked
package dev.signet.ops.cli;

import org.jspecify.annotations.NullMarked;
