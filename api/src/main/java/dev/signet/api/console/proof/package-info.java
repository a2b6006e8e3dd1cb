/** The proof of one event, shown so that the reader's own browser checks it. */
@NullMarked
package dev.signet.api.console.proof;

import org.jspecify.annotations.NullMarked;
