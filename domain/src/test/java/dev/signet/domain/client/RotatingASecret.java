package dev.signet.domain.client;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.client.AppClientCommand.AddClientSecret;
import dev.signet.domain.client.AppClientCommand.RemoveClientSecret;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.ClientSecretAdded;
import dev.signet.domain.client.AppClientEvent.ClientSecretRemoved;
import org.junit.jupiter.api.Test;

class RotatingASecret {

    private static final ClientSecretId OLDER = ClientSecretId.of(uuid(90));
    private static final ClientSecretId NEWER = ClientSecretId.of(uuid(91));
    private static final DomainEvent CREATED =
            new AppClientCreated(WEB_SHOP, SHOPPERS, ClientSettings.named("Backend"), OLDER, NOON);
    private static final DomainEvent PUBLIC =
            new AppClientCreated(WEB_SHOP, SHOPPERS, ClientSettings.named("App"), null, NOON);
    private static final DomainEvent ADDED = new ClientSecretAdded(WEB_SHOP, NEWER, NOON);
    private static final DomainEvent REMOVED = new ClientSecretRemoved(WEB_SHOP, OLDER, NOON);

    private final Scenario client = Scenario.of(AppClient.class);

    @Test
    void addsOneAndThenRemovesTheOther() {
        client.given(CREATED)
                .when(new AddClientSecret(WEB_SHOP, NEWER, NOON))
                .expectEvents(ADDED)
                .expectDone();
        client.given(CREATED, ADDED)
                .when(new RemoveClientSecret(WEB_SHOP, OLDER, NOON))
                .expectEvents(REMOVED)
                .expectDone();
    }

    @Test
    void neverHasThree() {
        client.given(CREATED, ADDED)
                .when(new AddClientSecret(WEB_SHOP, ClientSecretId.of(uuid(92)), NOON))
                .expectRefusal(ClientRefusal.SECRETS_ENOUGH);
    }

    @Test
    void neverRemovesTheLast() {
        client.given(CREATED, ADDED, REMOVED)
                .when(new RemoveClientSecret(WEB_SHOP, NEWER, NOON))
                .expectRefusal(ClientRefusal.SECRET_LAST);
    }

    @Test
    void knowsWhichOnesThereAre() {
        client.given(CREATED, ADDED, REMOVED)
                .when(new RemoveClientSecret(WEB_SHOP, OLDER, NOON))
                .expectRefusal(ClientRefusal.SECRET_UNKNOWN);
    }

    @Test
    void isNotForAPublicClient() {
        client.given(PUBLIC).when(new AddClientSecret(WEB_SHOP, NEWER, NOON)).expectRefusal(ClientRefusal.PUBLIC);
    }
}
