/** Following a view position by position: those who have everything wait here for what comes next. */
@NullMarked
package dev.signet.projections.follow;

import org.jspecify.annotations.NullMarked;
