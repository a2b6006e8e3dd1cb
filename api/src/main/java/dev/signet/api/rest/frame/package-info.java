/** What every request passes before it reaches a route: request id, security headers, size and sanity. */
@NullMarked
package dev.signet.api.rest.frame;

import org.jspecify.annotations.NullMarked;
