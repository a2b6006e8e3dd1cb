/** One-time codes: made, kept as keyed hashes in the vault, tried within limits, used once. */
@NullMarked
package dev.signet.application.code;

import org.jspecify.annotations.NullMarked;
