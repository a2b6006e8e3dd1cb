package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import dev.signet.domain.name.EmailAddress;
import dev.signet.domain.name.PhoneNumber;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One attribute that users of a pool may have, standard (OpenID Connect Core §5.1) or custom ({@code custom:…}).
 *
 * @param name such as {@code email} or {@code custom:department}; after the prefix 1 to 20 letters, digits, {@code _},
 *     {@code .} or {@code -}
 * @param type how its text is read
 * @param mutable whether it may change once it has a value
 * @param required whether a user must have it from the start; never a custom one, as in Cognito
 * @param least shortest length (STRING) or smallest value (NUMBER)
 * @param most greatest length (STRING, at most 2048) or value (NUMBER)
 */
public record AttributeDefinition(
        String name, AttributeType type, boolean mutable, boolean required, long least, long most) {

    /** What the name of a custom attribute begins with. */
    public static final String CUSTOM = "custom:";

    /** The most characters that a value may have. */
    static final int LONGEST = 2048;

    private static final Pattern NAME = Pattern.compile("(?:custom:[A-Za-z0-9_.-]{1,20}|[a-z_]{1,32})");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    public AttributeDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "attributes.name must be a standard one, or custom: and 1 to 20 letters, digits, _ . or -");
        }
        if (required && name.startsWith(CUSTOM)) {
            throw new IllegalArgumentException("attributes." + name + ".required must be false for a custom attribute");
        }
        if (type == AttributeType.STRING) {
            Limits.within("attributes." + name + ".most", most, 0, LONGEST);
            Limits.within("attributes." + name + ".least", least, 0, most);
        } else if (least > most) {
            throw new IllegalArgumentException("attributes." + name + ".least must not be above most");
        }
    }

    /** Whether operators made it up, rather than OpenID Connect. */
    public boolean custom() {
        return name.startsWith(CUSTOM);
    }

    /** What is wrong with {@code value}; nothing where the attribute may have it. */
    public Optional<AttributeProblem> check(String value) {
        if (value.length() > 2 * LONGEST) {
            return Optional.of(AttributeProblem.TOO_LONG);
        }
        if (!PlainText.isOne(value)) {
            return Optional.of(AttributeProblem.NOT_TEXT);
        }
        return switch (type) {
            case STRING -> checkText(value);
            case NUMBER -> checkNumber(value);
            case BOOLEAN -> unless(value.equals("true") || value.equals("false"), AttributeProblem.NOT_A_BOOLEAN);
            case DATE_TIME -> unless(isDateTime(value), AttributeProblem.NOT_A_DATE_TIME);
        };
    }

    private Optional<AttributeProblem> checkText(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < least) {
            return Optional.of(AttributeProblem.TOO_SHORT);
        }
        if (length > most) {
            return Optional.of(AttributeProblem.TOO_LONG);
        }
        return switch (name) {
            case "email" -> unless(EmailAddress.isOne(value), AttributeProblem.NOT_AN_EMAIL);
            case "phone_number" -> unless(PhoneNumber.isOne(value), AttributeProblem.NOT_A_PHONE_NUMBER);
            default -> Optional.empty();
        };
    }

    private Optional<AttributeProblem> checkNumber(String value) {
        if (!INTEGER.matcher(value).matches()) {
            return Optional.of(AttributeProblem.NOT_A_NUMBER);
        }
        long number = Long.parseLong(value);
        return unless(number >= least && number <= most, AttributeProblem.OUT_OF_RANGE);
    }

    private static boolean isDateTime(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static Optional<AttributeProblem> unless(boolean fine, AttributeProblem problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
