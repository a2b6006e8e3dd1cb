/** Archiving: which sessions are over for long enough, and what goes with their bytes. Done by the owner of the database. */
@NullMarked
package dev.signet.projections.archive;

import org.jspecify.annotations.NullMarked;
