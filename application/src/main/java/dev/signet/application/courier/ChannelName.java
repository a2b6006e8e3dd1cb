package dev.signet.application.courier;

/** The ways of telling others. */
public enum ChannelName {
    /** Events to webhooks of a pool. */
    WEBHOOK,
    /** Security event tokens to a client (RFC 8935). */
    SIGNAL,
    /** Logout tokens to a client (OpenID Connect Back-Channel Logout 1.0). */
    LOGOUT
}
