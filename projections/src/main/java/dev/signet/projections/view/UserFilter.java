package dev.signet.projections.view;

import dev.signet.domain.user.UserStatus;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which users are asked for (the filter of Cognito's {@code ListUsers}). */
public sealed interface UserFilter {

    /** All users of the pool. */
    record Everybody() implements UserFilter {}

    /** Users of one status. */
    record OfStatus(UserStatus status) implements UserFilter {}

    /** Users whose account may be used, or may not. */
    record Enabled(boolean enabled) implements UserFilter {}

    /** Users one of whose attributes has this value. */
    record Exactly(String attribute, String value) implements UserFilter {}

    /** Users one of whose attributes begins like this. */
    record StartingWith(String attribute, String beginning) implements UserFilter {}

    /**
     * Reads a filter: an attribute, {@code =} or {@code ^=}, and a text in double quotes, within which a backslash makes
     * the next character count as itself; nothing at all means everybody. Attributes are {@code username},
     * {@code email}, {@code phone_number}, {@code name}, {@code given_name}, {@code family_name}, {@code preferred_username},
     * {@code cognito:user_status} and {@code status} ({@code Enabled} or {@code Disabled}).
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static UserFilter parse(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return new Everybody();
        }
        Matcher parts = Syntax.FILTER.matcher(filter);
        if (!parts.matches()) {
            throw new IllegalArgumentException("filter must read like email ^= \"ali\" or username = \"alice\"");
        }
        String attribute = parts.group(1);
        boolean begins = parts.group(2).equals("^=");
        String value = Syntax.ESCAPE.matcher(parts.group(3)).replaceAll("$1");
        return switch (attribute) {
            case "cognito:user_status" -> new OfStatus(Syntax.status(value, begins));
            case "status" -> new Enabled(Syntax.enabled(value, begins));
            default -> byAttribute(attribute, begins, value);
        };
    }

    private static UserFilter byAttribute(String attribute, boolean begins, String value) {
        if (!SearchTerms.include(attribute)) {
            throw new IllegalArgumentException("filter names an attribute that cannot be searched");
        }
        if (SearchTerms.canonical(value).isEmpty()) {
            throw new IllegalArgumentException("filter must ask for at least one character");
        }
        return begins ? new StartingWith(attribute, value) : new Exactly(attribute, value);
    }

    /** How a filter is written. */
    final class Syntax {

        private static final Pattern FILTER =
                Pattern.compile("\\s*([a-z_:]{1,64})\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.){0,2048})\"\\s*");
        private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

        private Syntax() {}

        private static UserStatus status(String value, boolean begins) {
            try {
                return UserStatus.valueOf(whole(value, begins).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("filter names no status that a user can have", e);
            }
        }

        private static boolean enabled(String value, boolean begins) {
            return switch (whole(value, begins).toLowerCase(Locale.ROOT)) {
                case "enabled" -> true;
                case "disabled" -> false;
                default -> throw new IllegalArgumentException("filter by status knows Enabled and Disabled");
            };
        }

        private static String whole(String value, boolean begins) {
            if (begins) {
                throw new IllegalArgumentException("filter by status compares with = only");
            }
            return value;
        }
    }
}
