package dev.signet.domain.session;

/** Why a session was ended: a closed list, since revocations are evidence. */
public enum RevocationReason {
    /** The user signed out of this session. */
    SIGNED_OUT,
    /** The user, or an operator for them, signed out everywhere. */
    SIGNED_OUT_EVERYWHERE,
    /** The client gave its refresh token back (RFC 7009 §2). */
    TOKEN_REVOKED,
    /** A refresh token was used twice (RFC 9700 §4.14.2). */
    TOKEN_REUSE,
    /** An operator disabled the user. */
    USER_DISABLED,
    /** The account was deleted. */
    USER_DELETED,
    /** The app client was deleted. */
    CLIENT_DELETED,
    /** The user has as many sessions as the pool allows, and used this one least recently. */
    EVICTED,
    /** The user pool was deleted. */
    POOL_DELETED,
    /** The password was reset by code. */
    PASSWORD_RESET,
    /** An operator: a device with tokens on it was lost or stolen. */
    STOLEN_DEVICE,
    /** An operator: credentials or tokens are, or may be, in the wrong hands. */
    COMPROMISED,
    /** An operator: whoever holds the tokens may no longer have what they open. */
    ACCESS_REMOVED,
    /** An operator, for a reason that is recorded elsewhere. */
    ADMINISTRATIVE;

    /** Whether operators may give it for what they order; the others tell what happened, and may not be claimed. */
    public boolean forOperators() {
        return switch (this) {
            case STOLEN_DEVICE, COMPROMISED, ACCESS_REMOVED, ADMINISTRATIVE -> true;
            case SIGNED_OUT,
                    SIGNED_OUT_EVERYWHERE,
                    TOKEN_REVOKED,
                    TOKEN_REUSE,
                    USER_DISABLED,
                    USER_DELETED,
                    CLIENT_DELETED,
                    EVICTED,
                    POOL_DELETED,
                    PASSWORD_RESET -> false;
        };
    }
}
