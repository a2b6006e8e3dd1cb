/** Who stands at the door: network address, user agent and the request's identifier. */
@NullMarked
package dev.signet.api.rest.caller;

import org.jspecify.annotations.NullMarked;
