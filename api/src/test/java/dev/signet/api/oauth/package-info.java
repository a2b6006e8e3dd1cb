/** Tests of the OAuth 2 endpoints of a pool, with a client library of the standard as the other side. */
@NullMarked
package dev.signet.api.oauth;

import org.jspecify.annotations.NullMarked;
