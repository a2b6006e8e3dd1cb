/** The expected "no": what every refusal of a use case has in common, whatever door it is told at. */
@NullMarked
package dev.signet.application.refusal;

import org.jspecify.annotations.NullMarked;
