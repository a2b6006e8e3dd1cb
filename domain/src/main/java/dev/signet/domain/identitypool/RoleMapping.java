package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;
import java.util.List;

/**
 * How the role is found for logins of one provider.
 *
 * @param source where it comes from
 * @param otherwise what happens where that names no role, or more than one
 * @param rules at most 25, of which the first that matches decides; none where the token decides
 */
public record RoleMapping(Source source, Otherwise otherwise, List<RoleRule> rules) {

    private static final int MOST_RULES = 25;

    /** Where the role comes from. */
    public enum Source {
        /** From the token: what groups gave its user. */
        TOKEN,
        /** From rules over the claims of the token. */
        RULES
    }

    /** What happens where no one role is found. */
    public enum Otherwise {
        /** The login gets the role of everybody who is authenticated. */
        AUTHENTICATED_ROLE,
        /** The login gets none. */
        DENY
    }

    public RoleMapping {
        rules = List.copyOf(rules);
        if (source == Source.RULES) {
            Limits.within("mappings.rules", rules.size(), 1, MOST_RULES);
        } else if (!rules.isEmpty()) {
            throw new IllegalArgumentException("mappings.rules must be left out where the token decides");
        }
    }
}
