/** Security event tokens: what clients are told of sessions and accounts, and what they have taken of it. */
@NullMarked
package dev.signet.application.signal;

import org.jspecify.annotations.NullMarked;
