/** Every door of Signet, and the process that opens them. */
@NullMarked
package dev.signet.api;

import org.jspecify.annotations.NullMarked;
