package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.RefreshTokenRotationType;
import dev.signet.api.cognito.client.ClientShapes.TokenValidityUnitsType;
import dev.signet.api.cognito.client.ClientShapes.UserPoolClientDescription;
import dev.signet.api.cognito.client.ClientShapes.UserPoolClientType;
import dev.signet.application.client.KnownClient;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.OAuthSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** App clients as they are told. Secrets are shown once, when they are made. */
final class ClientsShown {

    private ClientsShown() {}

    static UserPoolClientType of(KnownClient client, @Nullable String secret) {
        ClientSettings settings = client.settings();
        OAuthSettings oauth = settings.oauth();
        boolean rotating = settings.refreshRotation().enabled();
        Map<String, String> given = settings.kept().given();
        Lifetimes.Shown access =
                Lifetimes.shown(Lifetimes.ACCESS, settings.tokenValidity().access(), given);
        Lifetimes.Shown id =
                Lifetimes.shown(Lifetimes.ID, settings.tokenValidity().id(), given);
        Lifetimes.Shown refresh =
                Lifetimes.shown(Lifetimes.REFRESH, settings.tokenValidity().refresh(), given);
        return new UserPoolClientType(
                client.pool().value(),
                settings.name(),
                client.id().value(),
                secret,
                Objects.requireNonNullElse(client.changedAt(), client.createdAt()),
                client.createdAt(),
                refresh.length(),
                access.length(),
                id.length(),
                new TokenValidityUnitsType(access.unit(), id.unit(), refresh.unit()),
                list(settings.readAttributes()),
                list(settings.writeAttributes()),
                Permitted.shown(settings.authFlows(), rotating),
                list(oauth.identityProviders()),
                list(oauth.callbackUrls()),
                list(oauth.logoutUrls()),
                oauth.defaultRedirect(),
                list(oauth.flows().stream()
                        .map(flow -> flow.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())),
                list(oauth.scopes()),
                oauth.enabled(),
                null,
                settings.preventUserExistenceErrors() ? "ENABLED" : "LEGACY",
                settings.kept().revocable(),
                settings.kept().passesContext(),
                (int) settings.authSessionValidity().toMinutes(),
                rotating
                        ? new RefreshTokenRotationType("ENABLED", (int)
                                settings.refreshRotation().grace().toSeconds())
                        : null);
    }

    static UserPoolClientDescription listed(KnownClient client) {
        return new UserPoolClientDescription(
                client.id().value(), client.pool().value(), client.settings().name());
    }

    private static @Nullable List<String> list(Set<String> values) {
        return values.isEmpty() ? null : values.stream().sorted().toList();
    }
}
