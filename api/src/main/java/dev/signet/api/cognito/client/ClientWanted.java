package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.CreateUserPoolClientRequest;
import dev.signet.api.cognito.client.ClientShapes.RefreshTokenRotationType;
import dev.signet.api.cognito.client.ClientShapes.TokenValidityUnitsType;
import dev.signet.api.cognito.client.ClientShapes.UpdateUserPoolClientRequest;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.KeptClientSettings;
import dev.signet.domain.client.RefreshRotation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request wants a client to be: everything that it leaves out has Cognito's default again. */
record ClientWanted(
        String name,
        @Nullable Integer refreshTokenValidity,
        @Nullable Integer accessTokenValidity,
        @Nullable Integer idTokenValidity,
        @Nullable TokenValidityUnitsType units,
        @Nullable List<String> readAttributes,
        @Nullable List<String> writeAttributes,
        @Nullable List<String> explicitAuthFlows,
        OAuthWanted oauth,
        @Nullable String preventUserExistenceErrors,
        @Nullable Boolean enableTokenRevocation,
        @Nullable Boolean enablePropagateAdditionalUserContextData,
        @Nullable Integer authSessionValidity,
        @Nullable RefreshTokenRotationType rotation) {

    static ClientWanted of(CreateUserPoolClientRequest request) {
        requireNothingElse(request.clientSecret(), request.analyticsConfiguration());
        return new ClientWanted(
                request.clientName(),
                request.refreshTokenValidity(),
                request.accessTokenValidity(),
                request.idTokenValidity(),
                request.tokenValidityUnits(),
                request.readAttributes(),
                request.writeAttributes(),
                request.explicitAuthFlows(),
                new OAuthWanted(
                        request.allowedOAuthFlowsUserPoolClient(),
                        request.callbackURLs(),
                        request.logoutURLs(),
                        request.defaultRedirectURI(),
                        request.allowedOAuthFlows(),
                        request.allowedOAuthScopes(),
                        request.supportedIdentityProviders()),
                request.preventUserExistenceErrors(),
                request.enableTokenRevocation(),
                request.enablePropagateAdditionalUserContextData(),
                request.authSessionValidity(),
                request.refreshTokenRotation());
    }

    static ClientWanted of(UpdateUserPoolClientRequest request, ClientSettings present) {
        requireNothingElse(null, request.analyticsConfiguration());
        return new ClientWanted(
                Objects.requireNonNullElse(request.clientName(), present.name()),
                request.refreshTokenValidity(),
                request.accessTokenValidity(),
                request.idTokenValidity(),
                request.tokenValidityUnits(),
                request.readAttributes(),
                request.writeAttributes(),
                request.explicitAuthFlows(),
                new OAuthWanted(
                        request.allowedOAuthFlowsUserPoolClient(),
                        request.callbackURLs(),
                        request.logoutURLs(),
                        request.defaultRedirectURI(),
                        request.allowedOAuthFlows(),
                        request.allowedOAuthScopes(),
                        request.supportedIdentityProviders()),
                request.preventUserExistenceErrors(),
                request.enableTokenRevocation(),
                request.enablePropagateAdditionalUserContextData(),
                request.authSessionValidity(),
                request.refreshTokenRotation());
    }

    /** The settings; what only Signet knows stays as it is at {@code present}. */
    ClientSettings settings(ClientSettings present) {
        RefreshRotation refreshing = GivenOfClients.rotation(rotation);
        return new ClientSettings(
                name,
                Permitted.flows(explicitAuthFlows, refreshing.enabled()),
                Lifetimes.of(accessTokenValidity, idTokenValidity, refreshTokenValidity, units),
                authSessionValidity == null
                        ? ClientSettings.AUTH_SESSION_VALIDITY
                        : Duration.ofMinutes(authSessionValidity),
                refreshing,
                GivenOfClients.attributes(GivenOfClients.READ, readAttributes),
                GivenOfClients.attributes(GivenOfClients.WRITE, writeAttributes),
                present.allowedOrigins(),
                present.signals(),
                present.backchannelLogout(),
                "ENABLED".equals(preventUserExistenceErrors),
                oauth.settings(),
                new KeptClientSettings(
                        !Boolean.FALSE.equals(enableTokenRevocation),
                        Boolean.TRUE.equals(enablePropagateAdditionalUserContextData),
                        present.kept().singleSignOn(),
                        given(refreshing.enabled())),
                present.risk());
    }

    private Map<String, String> given(boolean rotating) {
        Map<String, String> given = Lifetimes.given(accessTokenValidity, idTokenValidity, refreshTokenValidity, units);
        GivenOfClients.flows(given, explicitAuthFlows, rotating);
        GivenOfClients.attributes(given, GivenOfClients.READ, readAttributes);
        GivenOfClients.attributes(given, GivenOfClients.WRITE, writeAttributes);
        GivenOfClients.rotation(given, rotation);
        return given;
    }

    private static void requireNothingElse(@Nullable String secret, @Nullable Object analytics) {
        if (secret != null) {
            throw new IllegalArgumentException("Signet makes the secrets of clients: send GenerateSecret");
        }
        if (analytics != null) {
            throw new IllegalArgumentException("Signet reports to no analytics: leave out AnalyticsConfiguration");
        }
    }
}
