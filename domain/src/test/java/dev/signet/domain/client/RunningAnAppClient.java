package dev.signet.domain.client;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.client.AppClientCommand.ChangeClientSettings;
import dev.signet.domain.client.AppClientCommand.DeleteAppClient;
import dev.signet.domain.client.AppClientCommand.RegisterAppClient;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import org.junit.jupiter.api.Test;

class RunningAnAppClient {

    private static final ClientSettings SETTINGS = ClientSettings.named("Web shop");
    private static final ClientSettings OTHER = ClientSettings.named("Shop");
    private static final ClientSecretId SECRET = ClientSecretId.of(uuid(50));
    private static final DomainEvent CREATED = new AppClientCreated(WEB_SHOP, SHOPPERS, SETTINGS, SECRET, NOON);
    private static final DomainEvent DELETED = new AppClientDeleted(WEB_SHOP, SHOPPERS, NOON);

    private final Scenario client = Scenario.of(AppClient.class);

    @Test
    void beginsWithItsSettingsAndTheNameOfItsSecret() {
        client.when(new RegisterAppClient(WEB_SHOP, SHOPPERS, SETTINGS, SECRET, NOON))
                .expectEvents(CREATED);
    }

    @Test
    void recordsChangedSettingsAsAWhole() {
        client.given(CREATED)
                .when(new ChangeClientSettings(WEB_SHOP, OTHER, NOON))
                .expectEvents(new ClientSettingsChanged(WEB_SHOP, OTHER, NOON))
                .expectDone();
    }

    @Test
    void recordsNothingWhereTheSettingsAreTheSame() {
        client.given(CREATED, new ClientSettingsChanged(WEB_SHOP, OTHER, NOON))
                .when(new ChangeClientSettings(WEB_SHOP, OTHER, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void endsOnce() {
        client.given(CREATED)
                .when(new DeleteAppClient(WEB_SHOP, NOON))
                .expectEvents(DELETED)
                .expectDone();
        client.given(CREATED, DELETED)
                .when(new DeleteAppClient(WEB_SHOP, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void changesNoMoreOnceItIsDeleted() {
        client.given(CREATED, DELETED)
                .when(new ChangeClientSettings(WEB_SHOP, OTHER, NOON))
                .expectRefusal(ClientRefusal.DELETED);
    }
}
