package dev.signet.api.cognito.identitypool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.cognito.identitypool.RoleShapes.MappingRule;
import dev.signet.api.cognito.identitypool.RoleShapes.RulesConfigurationType;
import dev.signet.api.cognito.identitypool.RoleShapes.SetIdentityPoolRolesRequest;
import dev.signet.domain.identitypool.RoleMapping;
import dev.signet.domain.identitypool.RoleMapping.Otherwise;
import dev.signet.domain.identitypool.RoleMapping.Source;
import dev.signet.domain.identitypool.RoleRule;
import dev.signet.domain.identitypool.RoleRule.Match;
import dev.signet.domain.identitypool.RoleSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles in the words of the protocol, both ways. */
final class RolesWanted {

    static final String AUTHENTICATED = "authenticated";
    static final String UNAUTHENTICATED = "unauthenticated";

    private RolesWanted() {}

    static RoleSettings of(SetIdentityPoolRolesRequest request) {
        Map<String, RoleMapping> mappings = new TreeMap<>();
        requireNonNullElse(request.roleMappings(), Map.<String, RoleShapes.RoleMapping>of())
                .forEach((provider, mapping) -> mappings.put(provider, mapping(mapping)));
        return new RoleSettings(
                request.roles().get(AUTHENTICATED), request.roles().get(UNAUTHENTICATED), mappings);
    }

    static Map<String, String> roles(RoleSettings settings) {
        Map<String, String> roles = new TreeMap<>();
        if (settings.authenticated() != null) {
            roles.put(AUTHENTICATED, settings.authenticated());
        }
        if (settings.guest() != null) {
            roles.put(UNAUTHENTICATED, settings.guest());
        }
        return roles;
    }

    static @Nullable Map<String, RoleShapes.RoleMapping> mappings(RoleSettings settings) {
        Map<String, RoleShapes.RoleMapping> told = new TreeMap<>();
        settings.mappings().forEach((provider, mapping) -> told.put(provider, told(mapping)));
        return told.isEmpty() ? null : told;
    }

    private static RoleMapping mapping(RoleShapes.RoleMapping wanted) {
        if (wanted.ambiguousRoleResolution() == null) {
            throw new IllegalArgumentException("RoleMappings must have an AmbiguousRoleResolution");
        }
        RulesConfigurationType rules = wanted.rulesConfiguration();
        return new RoleMapping(
                wanted.type().equals("Token") ? Source.TOKEN : Source.RULES,
                wanted.ambiguousRoleResolution().equals("Deny") ? Otherwise.DENY : Otherwise.AUTHENTICATED_ROLE,
                rules == null
                        ? List.of()
                        : rules.rules().stream().map(RolesWanted::rule).toList());
    }

    private static RoleRule rule(MappingRule wanted) {
        Match match = switch (wanted.matchType()) {
            case "Equals" -> Match.EQUALS;
            case "Contains" -> Match.CONTAINS;
            case "StartsWith" -> Match.STARTS_WITH;
            default -> Match.NOT_EQUAL;
        };
        return new RoleRule(wanted.claim(), match, wanted.value(), wanted.roleARN());
    }

    private static RoleShapes.RoleMapping told(RoleMapping mapping) {
        return new RoleShapes.RoleMapping(
                mapping.source() == Source.TOKEN ? "Token" : "Rules",
                mapping.otherwise() == Otherwise.DENY ? "Deny" : "AuthenticatedRole",
                mapping.rules().isEmpty()
                        ? null
                        : new RulesConfigurationType(
                                mapping.rules().stream().map(RolesWanted::told).toList()));
    }

    private static MappingRule told(RoleRule rule) {
        String match = switch (rule.match()) {
            case EQUALS -> "Equals";
            case CONTAINS -> "Contains";
            case STARTS_WITH -> "StartsWith";
            case NOT_EQUAL -> "NotEqual";
        };
        return new MappingRule(rule.claim(), match, rule.value(), rule.role());
    }
}
