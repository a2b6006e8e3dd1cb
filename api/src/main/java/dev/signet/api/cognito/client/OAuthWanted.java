package dev.signet.api.cognito.client;

import dev.signet.domain.client.OAuthFlow;
import dev.signet.domain.client.OAuthSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request wants a client to do at the OAuth endpoints. */
record OAuthWanted(
        @Nullable Boolean enabled,
        @Nullable List<String> callbackUrls,
        @Nullable List<String> logoutUrls,
        @Nullable String defaultRedirect,
        @Nullable List<String> flows,
        @Nullable List<String> scopes,
        @Nullable List<String> providers) {

    OAuthSettings settings() {
        return new OAuthSettings(
                Boolean.TRUE.equals(enabled),
                set(callbackUrls),
                set(logoutUrls),
                defaultRedirect,
                set(flows).stream()
                        .map(flow -> OAuthFlow.valueOf(flow.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                set(scopes),
                set(providers));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
