/** How long records stay in the online history, by kind. */
@NullMarked
package dev.signet.domain.retention;

import org.jspecify.annotations.NullMarked;
