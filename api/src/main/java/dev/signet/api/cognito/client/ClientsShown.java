package dev.signet.api.cognito.client;

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

/** App clients as they are told. */
final class ClientsShown {

    private ClientsShown() {}

    static UserPoolClientType of(KnownClient client, @Nullable String secret) {
        ClientSettings settings = client.settings();
        OAuthSettings oauth = settings.oauth();
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
                GivenOfClients.attributes(GivenOfClients.READ, settings.readAttributes(), given),
                GivenOfClients.attributes(GivenOfClients.WRITE, settings.writeAttributes(), given),
                GivenOfClients.flows(
                        settings.authFlows(), settings.refreshRotation().enabled(), given),
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
                GivenOfClients.rotation(settings.refreshRotation(), given));
    }

    static UserPoolClientDescription listed(KnownClient client) {
        return new UserPoolClientDescription(
                client.id().value(), client.pool().value(), client.settings().name());
    }

    private static @Nullable List<String> list(Set<String> values) {
        return values.isEmpty() ? null : values.stream().sorted().toList();
    }
}
