package dev.signet.domain.client;

/** The security events that others can be told of. */
public enum SignalKind {
    /** A session ended by a sign-out or a revocation (OpenID CAEP 1.0 §3.1). */
    SESSION_REVOKED,
    /** An account was disabled (OpenID RISC 1.0 §2.3). */
    ACCOUNT_DISABLED,
    /** An account was enabled again (OpenID RISC 1.0 §2.4). */
    ACCOUNT_ENABLED,
    /** An account was deleted for good (OpenID RISC 1.0 §2.2). */
    ACCOUNT_PURGED,
    /** An operator demanded a new password (OpenID RISC 1.0 §2.1). */
    CREDENTIAL_CHANGE_REQUIRED
}
