/** Both examples beside a real Signet. */
@NullMarked
package dev.signet.examples;

import org.jspecify.annotations.NullMarked;
