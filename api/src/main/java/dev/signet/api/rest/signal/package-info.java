/** Security event tokens over REST: clients poll for them (RFC 8936). */
@NullMarked
package dev.signet.api.rest.signal;

import org.jspecify.annotations.NullMarked;
