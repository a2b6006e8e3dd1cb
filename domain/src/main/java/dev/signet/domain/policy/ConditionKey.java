package dev.signet.domain.policy;

import java.util.Locale;

/** Names of what is known of a request; capital letters make no difference in them. */
final class ConditionKey {

    private static final int LONGEST = 256;
    private static final String NEVER = "${}*?',\"";

    private ConditionKey() {}

    /**
     * The key in small letters.
     *
     * @throws IllegalArgumentException where it is none
     */
    static String of(String key) {
        int colon = key.indexOf(':');
        if (colon < 1 || colon == key.length() - 1 || key.length() > LONGEST) {
            throw new IllegalArgumentException("keys are written such as aws:username");
        }
        if (key.chars().anyMatch(each -> each < ' ' || NEVER.indexOf(each) >= 0)) {
            throw new IllegalArgumentException("keys have none of the characters " + NEVER);
        }
        return key.toLowerCase(Locale.ROOT);
    }
}
