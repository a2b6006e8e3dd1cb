package dev.signet.api.rest.identitypool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.UserPoolLogin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of an identity pool as a whole: what is left out is off, or none. */
record IdentityPoolDraft(
        String name,
        @Nullable Boolean guests,
        @Nullable Boolean classicFlow,
        @Nullable List<Login> userPools,
        @Nullable Map<String, String> publicProviders,
        @Nullable String developerProvider,
        @Nullable List<String> openIdProviders,
        @Nullable List<String> samlProviders,
        @Nullable Map<String, String> tags) {

    /** A client of a user pool whose ID tokens are taken. */
    record Login(String provider, String client, @Nullable Boolean checkedOnServer) {

        UserPoolLogin login() {
            return new UserPoolLogin(provider, client, requireNonNullElse(checkedOnServer, false));
        }
    }

    IdentityPoolSettings settings() {
        return new IdentityPoolSettings(
                name,
                requireNonNullElse(guests, false),
                requireNonNullElse(classicFlow, false),
                requireNonNullElse(userPools, List.<Login>of()).stream()
                        .map(Login::login)
                        .toList(),
                requireNonNullElse(publicProviders, Map.of()),
                developerProvider,
                requireNonNullElse(openIdProviders, List.of()),
                requireNonNullElse(samlProviders, List.of()),
                requireNonNullElse(tags, Map.of()));
    }
}
