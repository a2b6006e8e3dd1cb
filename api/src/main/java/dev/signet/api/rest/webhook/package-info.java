/** Routes for operators: webhooks. */
@NullMarked
package dev.signet.api.rest.webhook;

import org.jspecify.annotations.NullMarked;
