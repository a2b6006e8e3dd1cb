/** Exports over REST: asked for, watched, and handed out on record. */
@NullMarked
package dev.signet.api.rest.export;

import org.jspecify.annotations.NullMarked;
