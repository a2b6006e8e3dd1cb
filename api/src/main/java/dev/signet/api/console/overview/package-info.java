/** How things stand, at a glance. */
@NullMarked
package dev.signet.api.console.overview;

import org.jspecify.annotations.NullMarked;
