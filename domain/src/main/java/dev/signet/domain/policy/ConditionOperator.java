package dev.signet.domain.policy;

import java.util.List;
import java.util.Optional;

/** How a condition compares (IAM User Guide, "Condition operators"). */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, StringOperands::exact),
    STRING_NOT_EQUALS("StringNotEquals", true, StringOperands::exact),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, StringOperands::ignoringCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, StringOperands::ignoringCase),
    STRING_LIKE("StringLike", false, StringOperands::like),
    STRING_NOT_LIKE("StringNotLike", true, StringOperands::like),
    NUMERIC_EQUALS("NumericEquals", false, ValueOperands.number(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, ValueOperands.number(order -> order == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, ValueOperands.number(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, ValueOperands.number(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, ValueOperands.number(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, ValueOperands.number(order -> order >= 0)),
    DATE_EQUALS("DateEquals", false, ValueOperands.time(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, ValueOperands.time(order -> order == 0)),
    DATE_LESS_THAN("DateLessThan", false, ValueOperands.time(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, ValueOperands.time(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, ValueOperands.time(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, ValueOperands.time(order -> order >= 0)),
    BOOL("Bool", false, ValueOperands::truth),
    BINARY_EQUALS("BinaryEquals", false, ValueOperands::bytes),
    IP_ADDRESS("IpAddress", false, ValueOperands::address),
    NOT_IP_ADDRESS("NotIpAddress", true, ValueOperands::address),
    ARN_EQUALS("ArnEquals", false, StringOperands::arn),
    ARN_LIKE("ArnLike", false, StringOperands::arn),
    ARN_NOT_EQUALS("ArnNotEquals", true, StringOperands::arn),
    ARN_NOT_LIKE("ArnNotLike", true, StringOperands::arn),
    NULL("Null", false, ValueOperands::truth);

    private final String written;
    private final boolean negated;
    private final Operand.Reader reader;

    ConditionOperator(String written, boolean negated, Operand.Reader reader) {
        this.written = written;
        this.negated = negated;
        this.reader = reader;
    }

    static Optional<ConditionOperator> of(String written) {
        for (ConditionOperator operator : values()) {
            if (operator.written.equals(written)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds where nothing is equal, and so where the key is not there. */
    boolean negated() {
        return negated;
    }

    Operand operand(List<String> values, LanguageVersion version) {
        return reader.read(values, version);
    }
}
