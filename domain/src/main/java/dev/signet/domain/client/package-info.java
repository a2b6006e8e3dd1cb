/** App clients: the applications that may ask a pool for tokens. */
@NullMarked
package dev.signet.domain.client;

import org.jspecify.annotations.NullMarked;
