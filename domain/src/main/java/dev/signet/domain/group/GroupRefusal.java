package dev.signet.domain.group;

/** Why a group refuses. */
public enum GroupRefusal {
    /** The group was deleted, which is final. */
    DELETED
}
