/** How far each asynchronous projection has read: as-of, lag, waiting, and what stopped one. */
@NullMarked
package dev.signet.projections.progress;

import org.jspecify.annotations.NullMarked;
