/** A forgotten password: the code that proves who forgot it, and the new one. */
@NullMarked
package dev.signet.application.recovery;

import org.jspecify.annotations.NullMarked;
