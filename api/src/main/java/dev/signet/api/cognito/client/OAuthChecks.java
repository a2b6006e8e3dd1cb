package dev.signet.api.cognito.client;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.operator.Administrator;
import dev.signet.application.resourceserver.ReadResourceServers;
import dev.signet.application.resourceserver.ResourceServerRefused;
import dev.signet.domain.pool.UserPoolId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Cognito refuses of a client's OAuth by errors of their own. */
@Component
class OAuthChecks {

    private static final Set<String> OF_EVERY_POOL =
            Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");
    private static final String MACHINES = "client_credentials";

    private final ReadResourceServers servers;

    OAuthChecks(ReadResourceServers servers) {
        this.servers = servers;
    }

    /** Refuses flows that do not go together, or not without a secret. */
    void requireFlows(@Nullable List<String> flows, boolean secret) {
        if (flows == null || !flows.contains(MACHINES)) {
            return;
        }
        if (Set.copyOf(flows).size() > 1) {
            throw CognitoError.INVALID_OAUTH_FLOW.because(
                    "client_credentials flow can not be selected along with code flow or implicit flow.");
        }
        if (!secret) {
            throw CognitoError.INVALID_OAUTH_FLOW.because(
                    "client_credentials flow can not be selected if client does not have a client secret.");
        }
    }

    /** Refuses scopes that neither every pool has nor a resource server of this one. */
    void requireScopes(Administrator by, UserPoolId pool, @Nullable List<String> scopes) {
        if (scopes != null) {
            scopes.stream()
                    .filter(scope -> !OF_EVERY_POOL.contains(scope))
                    .distinct()
                    .forEach(scope -> requireScope(by, pool, scope));
        }
    }

    private void requireScope(Administrator by, UserPoolId pool, String scope) {
        int slash = scope.lastIndexOf('/');
        if (slash <= 0 || !isOfServer(by, pool, scope.substring(0, slash), scope.substring(slash + 1))) {
            throw CognitoError.SCOPE_DOES_NOT_EXIST.because("Invalid scope requested: " + scope);
        }
    }

    private boolean isOfServer(Administrator by, UserPoolId pool, String server, String name) {
        try {
            return servers.identified(by, pool, server).settings().scopes().stream()
                    .anyMatch(scope -> scope.name().equals(name));
        } catch (ResourceServerRefused none) {
            return false;
        }
    }
}
