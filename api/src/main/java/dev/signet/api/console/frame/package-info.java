/** What every page of the console stands in: assets, headers, navigation, and how a "no" is shown. */
@NullMarked
package dev.signet.api.console.frame;

import org.jspecify.annotations.NullMarked;
