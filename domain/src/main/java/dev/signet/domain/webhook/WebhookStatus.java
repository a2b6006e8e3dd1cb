package dev.signet.domain.webhook;

/** Whether a webhook sends. */
public enum WebhookStatus {
    /** It sends. */
    ACTIVE,
    /** An operator stopped it. */
    PAUSED,
    /** Signet stopped it. */
    SUSPENDED
}
