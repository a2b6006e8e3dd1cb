/** Pictures drawn on the server, as SVG whose colours come from the stylesheet. */
@NullMarked
package dev.signet.api.console.drawing;

import org.jspecify.annotations.NullMarked;
