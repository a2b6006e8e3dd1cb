/** Resource servers: the APIs for which app clients may ask access tokens, and the scopes that they know. */
@NullMarked
package dev.signet.domain.resourceserver;

import org.jspecify.annotations.NullMarked;
