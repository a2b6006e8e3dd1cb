package dev.signet.domain.policy;

/** What a statement does where it applies. */
public enum Effect {
    /** Gives, where nothing denies. */
    ALLOW,
    /** Takes, whatever else gives. */
    DENY
}
