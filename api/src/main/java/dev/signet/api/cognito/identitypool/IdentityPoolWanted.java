package dev.signet.api.cognito.identitypool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CognitoIdentityProvider;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CreateIdentityPoolRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UpdateIdentityPoolRequest;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.UserPoolLogin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings out of what requests say: what they leave out is off, or none; only tags stay. */
final class IdentityPoolWanted {

    private IdentityPoolWanted() {}

    static IdentityPoolSettings of(CreateIdentityPoolRequest request) {
        return new IdentityPoolSettings(
                request.identityPoolName(),
                request.allowUnauthenticatedIdentities(),
                requireNonNullElse(request.allowClassicFlow(), false),
                logins(request.cognitoIdentityProviders()),
                requireNonNullElse(request.supportedLoginProviders(), Map.of()),
                request.developerProviderName(),
                requireNonNullElse(request.openIdConnectProviderARNs(), List.of()),
                requireNonNullElse(request.samlProviderARNs(), List.of()),
                requireNonNullElse(request.identityPoolTags(), Map.of()));
    }

    static IdentityPoolSettings of(UpdateIdentityPoolRequest request, IdentityPoolSettings present) {
        return new IdentityPoolSettings(
                request.identityPoolName(),
                request.allowUnauthenticatedIdentities(),
                requireNonNullElse(request.allowClassicFlow(), false),
                logins(request.cognitoIdentityProviders()),
                requireNonNullElse(request.supportedLoginProviders(), Map.of()),
                request.developerProviderName(),
                requireNonNullElse(request.openIdConnectProviderARNs(), List.of()),
                requireNonNullElse(request.samlProviderARNs(), List.of()),
                requireNonNullElse(request.identityPoolTags(), present.tags()));
    }

    private static List<UserPoolLogin> logins(@Nullable List<CognitoIdentityProvider> providers) {
        return requireNonNullElse(providers, List.<CognitoIdentityProvider>of()).stream()
                .map(provider -> new UserPoolLogin(
                        named("ProviderName", provider.providerName()),
                        named("ClientId", provider.clientId()),
                        requireNonNullElse(provider.serverSideTokenCheck(), false)))
                .toList();
    }

    private static String named(String member, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("CognitoIdentityProviders must have a " + member);
        }
        return value;
    }
}
