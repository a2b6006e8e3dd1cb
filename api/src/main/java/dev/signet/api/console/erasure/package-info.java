/** What proves that a person was erased. */
@NullMarked
package dev.signet.api.console.erasure;

import org.jspecify.annotations.NullMarked;
