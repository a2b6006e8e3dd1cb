package dev.signet.domain.client;

/** Why a client refuses. */
public enum ClientRefusal {
    /** The client was deleted, which is final. */
    DELETED,
    /** The client has no secret, and would no longer be let in without one. */
    PUBLIC,
    /** The client has two secrets already. */
    SECRETS_ENOUGH,
    /** The client never had that secret, or has it no longer. */
    SECRET_UNKNOWN,
    /** The secret is the only one. */
    SECRET_LAST
}
