package dev.signet.api.rest.client;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.client.OAuthFlow;
import dev.signet.domain.client.OAuthSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client may do by OAuth as an operator sends it; what is left out is nothing. */
record OAuthDraft(
        @Nullable Boolean enabled,
        @Nullable Set<String> callbackUrls,
        @Nullable Set<String> logoutUrls,
        @Nullable String defaultRedirect,
        @Nullable Set<OAuthFlow> flows,
        @Nullable Set<String> scopes,
        @Nullable Set<String> identityProviders) {

    OAuthSettings settings() {
        return new OAuthSettings(
                Boolean.TRUE.equals(enabled),
                requireNonNullElse(callbackUrls, Set.of()),
                requireNonNullElse(logoutUrls, Set.of()),
                defaultRedirect,
                requireNonNullElse(flows, Set.of()),
                requireNonNullElse(scopes, Set.of()),
                requireNonNullElse(identityProviders, Set.of()));
    }
}
