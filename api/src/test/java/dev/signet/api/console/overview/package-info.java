/** Tests of what the overview draws. */
@NullMarked
package dev.signet.api.console.overview;

import org.jspecify.annotations.NullMarked;
