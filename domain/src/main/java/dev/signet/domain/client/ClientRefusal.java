package dev.signet.domain.client;

/** Why a client refuses. */
public enum ClientRefusal {
    /** The client was deleted, which is final. */
    DELETED
}
