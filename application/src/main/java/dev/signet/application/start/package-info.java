/** The first start: what Signet makes for itself before anybody can ask it for anything, and finds again ever after. */
@NullMarked
package dev.signet.application.start;

import org.jspecify.annotations.NullMarked;
