/** Creating calls that carry an Idempotency-Key: carried out once, answered the same way every time. */
@NullMarked
package dev.signet.api.rest.idempotency;

import org.jspecify.annotations.NullMarked;
