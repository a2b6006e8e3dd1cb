/** Calls that may be sent again: each is carried out once and answered the same way every time. */
@NullMarked
package dev.signet.application.idempotency;

import org.jspecify.annotations.NullMarked;
