/** Webhooks: where the events of a pool are sent to, which of them, and what stops that. */
@NullMarked
package dev.signet.domain.webhook;

import org.jspecify.annotations.NullMarked;
