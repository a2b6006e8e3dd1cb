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
    /** The password was reset by code. */
    PASSWORD_RESET
}
