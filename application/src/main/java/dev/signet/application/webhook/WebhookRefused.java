package dev.signet.application.webhook;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a webhook is not what somebody wanted it to be. */
public abstract sealed class WebhookRefused extends Refusal {

    private WebhookRefused(String message) {
        super(message);
    }

    private WebhookRefused(String message, String field) {
        super(message, field);
    }

    /** The pool has no such webhook. */
    @ErrorId(value = "webhook.not_found", kind = Kind.NOT_FOUND, when = "The pool has no such webhook.")
    public static final class WebhookNotFound extends WebhookRefused {
        WebhookNotFound() {
            super("The pool has no such webhook.", "webhook");
        }
    }

    /** The pool has enough of them. */
    @ErrorId(
            value = "webhook.too_many",
            kind = Kind.CONFLICT,
            when = "The pool has as many webhooks as it can have; delete one first.")
    public static final class TooManyWebhooks extends WebhookRefused {
        TooManyWebhooks(int most) {
            super("A pool has at most " + most + " webhooks. Delete one, or let one receiver take what several would.");
        }
    }

    /** The ledger is not that far. */
    @ErrorId(
            value = "webhook.position_ahead",
            kind = Kind.CONFLICT,
            when = "The position lies beyond the end of the ledger.")
    public static final class PositionAhead extends WebhookRefused {
        PositionAhead() {
            super("The ledger does not reach that position.", "after");
        }
    }

    /** It was never sent, or too long ago. */
    @ErrorId(
            value = "webhook.delivery_not_found",
            kind = Kind.NOT_FOUND,
            when = "The webhook has sent nothing from that position, or its record is older than three days.")
    public static final class DeliveryNotFound extends WebhookRefused {
        DeliveryNotFound() {
            super("Nothing from that position is on record. Resume the webhook after an earlier position instead.");
        }
    }
}
