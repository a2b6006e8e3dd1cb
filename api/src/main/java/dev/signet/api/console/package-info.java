/** The console: pages for those who run Signet, look after its security or have to show what happened. */
@NullMarked
package dev.signet.api.console;

import org.jspecify.annotations.NullMarked;
