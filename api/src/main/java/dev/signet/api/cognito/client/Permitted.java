package dev.signet.api.cognito.client;

import dev.signet.api.cognito.shape.Choice;
import dev.signet.domain.client.AuthFlow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client may do, by the protocol's names: the present ones, and three that are older. */
final class Permitted {

    private static final String PRESENT = "ALLOW_";

    private Permitted() {}

    /** Whether these are names that a request may give, and at least one. */
    static boolean areFlows(List<String> names) {
        return !names.isEmpty()
                && Choice.EXPLICIT_AUTH_FLOWS.all().containsAll(names)
                && names.stream()
                                .map(name -> name.startsWith(PRESENT))
                                .distinct()
                                .count()
                        == 1;
    }

    /** @param names absent for Cognito's defaults */
    static Set<AuthFlow> flows(@Nullable List<String> names, boolean rotating) {
        Set<AuthFlow> flows = EnumSet.noneOf(AuthFlow.class);
        if (names == null || names.isEmpty()) {
            flows.addAll(Set.of(AuthFlow.REFRESH_TOKEN, AuthFlow.USER_SRP, AuthFlow.CUSTOM));
        } else {
            long present =
                    names.stream().filter(name -> name.startsWith(PRESENT)).count();
            if (present != 0 && present != names.size()) {
                throw new IllegalArgumentException(
                        "ExplicitAuthFlows cannot mix names that begin with ALLOW_ with others");
            }
            names.forEach(name -> flows.add(flow(name)));
        }
        if (rotating) {
            flows.add(AuthFlow.REFRESH_TOKEN); // by GetTokensFromRefreshToken, whatever the list says
        }
        return flows;
    }

    static List<String> shown(Set<AuthFlow> flows, boolean rotating) {
        return flows.stream()
                .filter(flow -> !(rotating && flow == AuthFlow.REFRESH_TOKEN))
                .map(Permitted::name)
                .sorted()
                .toList();
    }

    private static AuthFlow flow(String name) {
        return switch (name) {
            case "ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH" -> AuthFlow.USER_PASSWORD;
            case "ALLOW_USER_SRP_AUTH" -> AuthFlow.USER_SRP;
            case "ALLOW_REFRESH_TOKEN_AUTH" -> AuthFlow.REFRESH_TOKEN;
            case "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH" -> AuthFlow.ADMIN_USER_PASSWORD;
            case "ALLOW_CUSTOM_AUTH", "CUSTOM_AUTH_FLOW_ONLY" -> AuthFlow.CUSTOM;
            case "ALLOW_USER_AUTH" -> AuthFlow.USER_AUTH;
            default -> throw new IllegalStateException(name + " passed the check of the shape");
        };
    }

    private static String name(AuthFlow flow) {
        return PRESENT + flow.name() + (flow == AuthFlow.USER_AUTH ? "" : "_AUTH");
    }
}
