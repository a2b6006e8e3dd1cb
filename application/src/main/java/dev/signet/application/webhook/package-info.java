/** Webhooks: operators say where events go, and every event goes there at least once and in order. */
@NullMarked
package dev.signet.application.webhook;

import org.jspecify.annotations.NullMarked;
