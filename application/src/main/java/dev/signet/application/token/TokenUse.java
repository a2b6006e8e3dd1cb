package dev.signet.application.token;

import dev.signet.domain.pool.SigningKeyUse;

/** What a JWT is for, as its {@code token_use} claim says. A token of one use never passes for the other. */
public enum TokenUse {
    /** Tells a client who its user is; opens nothing. */
    ID("id", SigningKeyUse.ID),
    /** Opens APIs. */
    ACCESS("access", SigningKeyUse.ACCESS);

    private final String claim;
    private final SigningKeyUse key;

    TokenUse(String claim, SigningKeyUse key) {
        this.claim = claim;
        this.key = key;
    }

    /** The value of {@code token_use}. */
    public String claim() {
        return claim;
    }

    /** The use of the keys that sign such tokens. */
    public SigningKeyUse key() {
        return key;
    }
}
