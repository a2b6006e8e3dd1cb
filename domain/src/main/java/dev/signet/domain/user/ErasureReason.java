package dev.signet.domain.user;

/** Why a person was erased: a closed list, since erasures are evidence. What is not a deletion is in GDPR Art. 17 (1). */
public enum ErasureReason {
    /** The person deleted their own account. */
    OWN_ACCOUNT_DELETED,
    /** An operator deleted the account. */
    ACCOUNT_DELETED,
    /** The user pool was deleted. */
    POOL_DELETED,
    /** The data is no longer needed for what it was collected for (a). */
    NO_LONGER_NEEDED,
    /** The person withdrew their consent (b). */
    CONSENT_WITHDRAWN,
    /** The person objected (c). */
    OBJECTED,
    /** The data should never have been held (d). */
    UNLAWFUL,
    /** The law demands it (e). */
    LEGAL_OBLIGATION
}
