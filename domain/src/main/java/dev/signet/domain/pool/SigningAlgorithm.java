package dev.signet.domain.pool;

/** How a pool signs its tokens (RFC 7518 §3.1, RFC 8037 §3.1). */
public enum SigningAlgorithm {
    /** RSA 2048 with SHA-256: what Cognito uses and every client understands. */
    RS256,
    /** ECDSA on P-256 with SHA-256: smaller tokens, cheaper to sign. */
    ES256,
    /** Ed25519. */
    EDDSA
}
