package dev.signet.domain.webhook;

/** Why a webhook refuses. */
public enum WebhookRefusal {
    /** It was deleted, which is final. */
    DELETED
}
