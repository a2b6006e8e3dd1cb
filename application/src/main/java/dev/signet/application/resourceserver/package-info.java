/** Resource servers: the APIs for which app clients may ask access tokens, and their scopes. */
@NullMarked
package dev.signet.application.resourceserver;

import org.jspecify.annotations.NullMarked;
