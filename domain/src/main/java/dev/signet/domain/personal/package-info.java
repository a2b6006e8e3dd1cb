/** Personal data: the only form in which it may stand in an event. */
@NullMarked
package dev.signet.domain.personal;

import org.jspecify.annotations.NullMarked;
