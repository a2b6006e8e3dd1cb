package dev.signet.api.rest.limit;

/** What is counted together. */
public enum Allowance {
    /** Calls that may guess a password or a code, hash one, send a message or make an account; per source. */
    CREDENTIALS("credentials"),
    /** Calls that present a token, and those whose token was no good; per source. */
    TOKENS("tokens"),
    /** Public documents that clients fetch again and again; per source. */
    DOCUMENTS("documents"),
    /** Calls that name an account, from wherever they come; per pool and login name. */
    ACCOUNT("account");

    private final String label;

    Allowance(String label) {
        this.label = label;
    }

    /** Its name in headers, metrics and settings. */
    public String label() {
        return label;
    }
}
