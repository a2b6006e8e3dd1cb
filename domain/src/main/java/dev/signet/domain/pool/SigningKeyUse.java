package dev.signet.domain.pool;

/** What a signing key signs. Each pool has a key for each use, so that one kind of token never passes for the other. */
public enum SigningKeyUse {
    /** ID tokens. */
    ID,
    /** Access tokens. */
    ACCESS
}
