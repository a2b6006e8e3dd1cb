/** Exports of whole pools, hashes and all, for whoever leaves: sealed to a key of the one who asks. */
@NullMarked
package dev.signet.application.userexport;

import org.jspecify.annotations.NullMarked;
