package dev.signet.domain.webhook;

/** Why Signet stopped a webhook. */
public enum SuspensionReason {
    /** Its receiver answered that it is gone for good (410). */
    GONE,
    /** Its receiver took an event in none of the attempts. */
    UNDELIVERED
}
