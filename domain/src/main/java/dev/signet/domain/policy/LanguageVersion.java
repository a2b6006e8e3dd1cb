package dev.signet.domain.policy;

import java.util.Optional;

/** Which words of the policy language a document may use. */
public enum LanguageVersion {
    /** The first one, and that of a document that names none; it has no variables. */
    FIRST("2008-10-17"),
    /** With variables. */
    CURRENT("2012-10-17");

    private final String date;

    LanguageVersion(String date) {
        this.date = date;
    }

    /** The one of that date. */
    public static Optional<LanguageVersion> of(String date) {
        for (LanguageVersion version : values()) {
            if (version.date.equals(date)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** As a document names it. */
    public String date() {
        return date;
    }

    /** Whether <code>${aws:username}</code> stands for something else. */
    public boolean variables() {
        return this == CURRENT;
    }
}
