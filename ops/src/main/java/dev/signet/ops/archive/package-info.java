/** Archiving from the command line. */
@NullMarked
package dev.signet.ops.archive;

import org.jspecify.annotations.NullMarked;
