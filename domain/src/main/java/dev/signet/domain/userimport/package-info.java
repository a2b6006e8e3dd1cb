/** Imports: files of users that a pool takes over from elsewhere. */
@NullMarked
package dev.signet.domain.userimport;

import org.jspecify.annotations.NullMarked;
