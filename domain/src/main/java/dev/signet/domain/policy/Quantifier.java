package dev.signet.domain.policy;

/** Of how many values of a key a condition has to hold. */
enum Quantifier {
    /** The key has one value; where it has more, any equal one counts. */
    NONE(""),
    /** Each, and it holds where there is none. */
    ALL("ForAllValues:"),
    /** At least one. */
    ANY("ForAnyValue:");

    private final String prefix;

    Quantifier(String prefix) {
        this.prefix = prefix;
    }

    static Quantifier of(String operator) {
        if (operator.startsWith(ALL.prefix)) {
            return ALL;
        }
        return operator.startsWith(ANY.prefix) ? ANY : NONE;
    }

    String without(String operator) {
        return operator.substring(prefix.length());
    }
}
