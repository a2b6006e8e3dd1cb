/** A real browser for tests of pages, driven over the Chrome DevTools Protocol. */
@NullMarked
package dev.signet.api.console.browser;

import org.jspecify.annotations.NullMarked;
