package dev.signet.domain.resourceserver;

/** Why a resource server refuses. */
public enum ResourceServerRefusal {
    /** The resource server was deleted, which is final. */
    DELETED
}
