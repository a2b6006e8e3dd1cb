/** Exports of a pool's events: asked for, made once to know their digest, and handed out. */
@NullMarked
package dev.signet.projections.export;

import org.jspecify.annotations.NullMarked;
