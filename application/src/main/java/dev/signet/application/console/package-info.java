/** How operators get into the console with a browser, and out again. */
@NullMarked
package dev.signet.application.console;

import org.jspecify.annotations.NullMarked;
