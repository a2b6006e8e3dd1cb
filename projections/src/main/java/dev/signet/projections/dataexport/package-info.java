/** Data exports: everything that is held on one person, for the person or for whoever answers them. */
@NullMarked
package dev.signet.projections.dataexport;

import org.jspecify.annotations.NullMarked;
