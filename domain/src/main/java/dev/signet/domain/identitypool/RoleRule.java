package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.List;

/**
 * Gives a role to logins by one claim of their token.
 *
 * @param claim name of the claim; 1 to 64 characters
 * @param match how its value has to be
 * @param value what it is compared with; 1 to 128 characters, case matters
 * @param role ARN of the role
 */
public record RoleRule(String claim, Match match, String value, String role) {

    /** How the value of a claim is compared. A claim that the token lacks never matches. */
    public enum Match {
        /** It is that value, and no other stands beside it. */
        EQUALS,
        /** Text of which the value is a part, or a list with the value as one of its members. */
        CONTAINS,
        /** One text that begins with the value. */
        STARTS_WITH,
        /** It is there, and none of it is the value. */
        NOT_EQUAL
    }

    public RoleRule {
        Limits.length("rules.claim", claim, 1, 64);
        Limits.length("rules.value", value, 1, 128);
        if (claim.isBlank() || !PlainText.isOneLine(claim) || !PlainText.isOneLine(value)) {
            throw new IllegalArgumentException("rules.claim and rules.value must be one line");
        }
        RoleArn.require("rules.role", role);
    }

    /** Whether a token with these claims gets the role. */
    boolean matches(Claims claims) {
        List<String> values = claims.of(claim);
        return switch (match) {
            case EQUALS -> values.equals(List.of(value));
            case CONTAINS ->
                claims.isList(claim) ? values.contains(value) : values.stream().anyMatch(each -> each.contains(value));
            case STARTS_WITH -> values.size() == 1 && values.getFirst().startsWith(value);
            case NOT_EQUAL -> !values.isEmpty() && !values.contains(value);
        };
    }
}
