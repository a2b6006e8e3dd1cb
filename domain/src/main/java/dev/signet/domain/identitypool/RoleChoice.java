package dev.signet.domain.identitypool;

import dev.signet.domain.identitypool.RoleMapping.Otherwise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The role that a login gets, or why it gets none.
 *
 * @param role ARN of the role; absent where there is none
 * @param why what decided
 * @param rule which rule it was, from 1, where one decided
 */
public record RoleChoice(
        @Nullable String role, Why why, @Nullable Integer rule) {

    private static final String ROLES = "cognito:roles";
    private static final String PREFERRED = "cognito:preferred_role";

    /** What decided on a role. */
    public enum Why {
        /** Nobody was proved; the role of guests. */
        GUEST,
        /** Nothing is set for the provider; the role of everybody who is authenticated. */
        AUTHENTICATED,
        /** The client asked for one of the roles that the token has. */
        ASKED_FOR,
        /** The token prefers it. */
        PREFERRED_BY_TOKEN,
        /** The token has no other. */
        ONLY_ONE_IN_TOKEN,
        /** The claims match a rule. */
        RULE,
        /** Neither token nor rules name one role; the role of everybody who is authenticated. */
        OTHERWISE_AUTHENTICATED,
        /** Neither token nor rules name one role, and that means none. */
        AMBIGUOUS,
        /** The client asked for a role that the token does not have, or where the token does not decide. */
        NOT_FOR_THE_ASKING,
        /** The role that it would be is not set. */
        NOT_SET
    }

    /** What somebody who proves nothing gets. */
    public static RoleChoice ofGuest(RoleSettings roles) {
        return given(roles.guest(), Why.GUEST);
    }

    /**
     * What a login gets. A role that the client asks for is only ever one that the token names, where the token decides.
     *
     * @param provider by which the roles of its logins are set
     * @param claims of the token, after it was verified
     * @param asked role that the client asks for; absent where it asks for none
     */
    public static RoleChoice of(RoleSettings roles, String provider, Claims claims, @Nullable String asked) {
        RoleMapping mapping = roles.mappings().get(provider);
        if (asked != null && (mapping == null || mapping.source() != RoleMapping.Source.TOKEN)) {
            return none(Why.NOT_FOR_THE_ASKING);
        }
        if (mapping == null) {
            return given(roles.authenticated(), Why.AUTHENTICATED);
        }
        return switch (mapping.source()) {
            case TOKEN -> byToken(roles, mapping, claims, asked);
            case RULES -> byRules(roles, mapping, claims);
        };
    }

    private static RoleChoice byToken(RoleSettings roles, RoleMapping mapping, Claims claims, @Nullable String asked) {
        List<String> named = claims.of(ROLES);
        if (asked != null) {
            return named.contains(asked) ? given(asked, Why.ASKED_FOR) : none(Why.NOT_FOR_THE_ASKING);
        }
        List<String> preferred = claims.of(PREFERRED);
        if (preferred.size() == 1) {
            return given(preferred.getFirst(), Why.PREFERRED_BY_TOKEN);
        }
        return named.size() == 1 ? given(named.getFirst(), Why.ONLY_ONE_IN_TOKEN) : otherwise(roles, mapping);
    }

    private static RoleChoice byRules(RoleSettings roles, RoleMapping mapping, Claims claims) {
        for (int i = 0; i < mapping.rules().size(); i++) {
            RoleRule rule = mapping.rules().get(i);
            if (rule.matches(claims)) {
                return new RoleChoice(rule.role(), Why.RULE, i + 1);
            }
        }
        return otherwise(roles, mapping);
    }

    private static RoleChoice otherwise(RoleSettings roles, RoleMapping mapping) {
        return mapping.otherwise() == Otherwise.DENY
                ? none(Why.AMBIGUOUS)
                : given(roles.authenticated(), Why.OTHERWISE_AUTHENTICATED);
    }

    private static RoleChoice given(@Nullable String role, Why why) {
        return role == null ? none(Why.NOT_SET) : new RoleChoice(role, why, null);
    }

    private static RoleChoice none(Why why) {
        return new RoleChoice(null, why, null);
    }
}
