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
import dev.signet.domain.client.AppClientCommand.RemoveSignalPush;
import dev.signet.domain.client.AppClientCommand.SetSignalPush;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import dev.signet.domain.client.AppClientEvent.SignalPushRemoved;
import dev.signet.domain.client.AppClientEvent.SignalPushSet;
import org.junit.jupiter.api.Test;

class RunningAnAppClient {

    private static final ClientSettings SETTINGS = ClientSettings.named("Web shop");
    private static final SignalPush PUSH =
            new SignalPush(new SignalPushUrlId("spu_" + "0".repeat(32)), "https://receiver.example", null);
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
    void recordsWhereItsSecurityEventsArePushedToAndThatTheyAreNoMore() {
        client.given(CREATED)
                .when(new SetSignalPush(WEB_SHOP, PUSH, NOON))
                .expectEvents(new SignalPushSet(WEB_SHOP, PUSH, NOON))
                .expectDone();
        client.given(CREATED, new SignalPushSet(WEB_SHOP, PUSH, NOON))
                .when(new SetSignalPush(WEB_SHOP, PUSH, NOON))
                .expectNoEvents()
                .expectDone();
        client.given(CREATED, new SignalPushSet(WEB_SHOP, PUSH, NOON))
                .when(new RemoveSignalPush(WEB_SHOP, NOON))
                .expectEvents(new SignalPushRemoved(WEB_SHOP, NOON))
                .expectDone();
        client.given(CREATED)
                .when(new RemoveSignalPush(WEB_SHOP, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void isPushedNothingOnceItIsDeleted() {
        client.given(CREATED, DELETED)
                .when(new SetSignalPush(WEB_SHOP, PUSH, NOON))
                .expectRefusal(ClientRefusal.DELETED);
        client.given(CREATED, DELETED)
                .when(new RemoveSignalPush(WEB_SHOP, NOON))
                .expectRefusal(ClientRefusal.DELETED);
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
