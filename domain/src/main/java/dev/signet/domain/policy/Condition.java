package dev.signet.domain.policy;

import java.util.List;

/** One key of a request and what has to be said of it. */
public final class Condition {

    private static final String IF_EXISTS = "IfExists";
    private static final List<String> ABSENT = List.of("true");
    private static final List<String> PRESENT = List.of("false");

    private final ConditionOperator operator;
    private final Quantifier quantifier;
    private final boolean ifExists;
    private final String key;
    private final Operand operand;
    private final Mismatch mismatch;

    private Condition(
            ConditionOperator operator,
            Quantifier quantifier,
            boolean ifExists,
            String key,
            Operand operand,
            Mismatch mismatch) {
        this.operator = operator;
        this.quantifier = quantifier;
        this.ifExists = ifExists;
        this.key = key;
        this.operand = operand;
        this.mismatch = mismatch;
    }

    /**
     * Reads one.
     *
     * @param operator such as {@code ForAnyValue:StringLikeIfExists}
     * @param key such as {@code s3:prefix}
     * @param values of which one has to match, or none where the operator is negated
     * @throws IllegalArgumentException where one of them is none
     */
    public static Condition of(String operator, String key, List<String> values, LanguageVersion version) {
        Quantifier quantifier = Quantifier.of(operator);
        String plain = quantifier.without(operator);
        boolean ifExists = plain.endsWith(IF_EXISTS);
        ConditionOperator known = ConditionOperator.of(
                        ifExists ? plain.substring(0, plain.length() - IF_EXISTS.length()) : plain)
                .orElseThrow(() -> new IllegalArgumentException("there is no such condition operator"));
        if (known == ConditionOperator.NULL && (ifExists || quantifier != Quantifier.NONE)) {
            throw new IllegalArgumentException("Null has neither a quantifier nor IfExists");
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a value");
        }
        Operand operand = known.operand(values, version);
        Mismatch mismatch = new Mismatch(Mismatch.Part.CONDITION, operator + " " + key);
        return new Condition(known, quantifier, ifExists, ConditionKey.of(key), operand, mismatch);
    }

    /** What is said of a request of which it does not hold. */
    Mismatch mismatch() {
        return mismatch;
    }

    boolean holds(RequestContext context) {
        List<String> values = context.all(key);
        if (operator == ConditionOperator.NULL) {
            return any(values.isEmpty() ? ABSENT : PRESENT, context);
        }
        if (values.isEmpty() && ifExists) {
            return true;
        }
        return switch (quantifier) {
            case NONE -> any(values, context) != operator.negated();
            case ALL -> nothing(values) || all(values, context);
            case ANY -> !nothing(values) && some(values, context);
        };
    }

    /** For quantifiers, empty values are as if there were none. */
    private static boolean nothing(List<String> values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean all(List<String> values, RequestContext context) {
        for (String value : values) {
            if (operand.matches(value, context) == operator.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean some(List<String> values, RequestContext context) {
        for (String value : values) {
            if (operand.matches(value, context) != operator.negated()) {
                return true;
            }
        }
        return false;
    }

    private boolean any(List<String> values, RequestContext context) {
        for (String value : values) {
            if (operand.matches(value, context)) {
                return true;
            }
        }
        return false;
    }
}
