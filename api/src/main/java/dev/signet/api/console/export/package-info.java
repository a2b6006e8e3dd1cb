/** Exports: asked for with a purpose, watched while they are made, and fetched on record. */
@NullMarked
package dev.signet.api.console.export;

import org.jspecify.annotations.NullMarked;
