/** Tests of what pages of the past show. */
@NullMarked
package dev.signet.api.console.history;

import org.jspecify.annotations.NullMarked;
