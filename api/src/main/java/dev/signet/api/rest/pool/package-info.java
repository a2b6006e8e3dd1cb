/** Routes for operators: user pools and their signing keys. */
@NullMarked
package dev.signet.api.rest.pool;

import org.jspecify.annotations.NullMarked;
