package dev.signet.domain.webhook;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventFamily;
import dev.signet.domain.Scenario;
import dev.signet.domain.webhook.WebhookCommand.ChangeWebhook;
import dev.signet.domain.webhook.WebhookCommand.DeleteWebhook;
import dev.signet.domain.webhook.WebhookCommand.PauseWebhook;
import dev.signet.domain.webhook.WebhookCommand.RegisterWebhook;
import dev.signet.domain.webhook.WebhookCommand.ResumeWebhook;
import dev.signet.domain.webhook.WebhookCommand.RotateWebhookSecret;
import dev.signet.domain.webhook.WebhookCommand.SuspendWebhook;
import dev.signet.domain.webhook.WebhookEvent.WebhookChanged;
import dev.signet.domain.webhook.WebhookEvent.WebhookDeleted;
import dev.signet.domain.webhook.WebhookEvent.WebhookPaused;
import dev.signet.domain.webhook.WebhookEvent.WebhookRegistered;
import dev.signet.domain.webhook.WebhookEvent.WebhookResumed;
import dev.signet.domain.webhook.WebhookEvent.WebhookSecretRotated;
import dev.signet.domain.webhook.WebhookEvent.WebhookSuspended;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningAWebhook {

    private static final WebhookId ID = WebhookId.of(uuid(60));
    private static final WebhookSecretId SECRET = WebhookSecretId.of(uuid(61));
    private static final WebhookSecretId NEWER = WebhookSecretId.of(uuid(62));
    private static final WebhookTarget SIEM = new WebhookTarget(WebhookUrlId.of(uuid(63)), "https://siem.example");
    private static final WebhookTarget OTHER = new WebhookTarget(WebhookUrlId.of(uuid(64)), "https://siem.example");
    private static final WebhookSettings SETTINGS =
            new WebhookSettings("SIEM", Set.of(EventFamily.SESSION, EventFamily.USER), false);
    private static final DomainEvent REGISTERED = new WebhookRegistered(ID, SHOPPERS, SETTINGS, SIEM, SECRET, 17, NOON);
    private static final DomainEvent SUSPENDED = new WebhookSuspended(ID, SuspensionReason.UNDELIVERED, 20, NOON);
    private static final DomainEvent PAUSED = new WebhookPaused(ID, NOON);
    private static final DomainEvent DELETED = new WebhookDeleted(ID, SHOPPERS, NOON);

    private final Scenario webhook = Scenario.of(Webhook.class);

    @Test
    void beginsAfterAPositionWithTheNamesOfItsSecretAndItsUrl() {
        webhook.when(new RegisterWebhook(ID, SHOPPERS, SETTINGS, SIEM, SECRET, 17, NOON))
                .expectEvents(REGISTERED);
    }

    @Test
    void recordsThatItGoesElsewhereEvenOnTheSameHost() {
        webhook.given(REGISTERED)
                .when(new ChangeWebhook(ID, SETTINGS, OTHER, NOON))
                .expectEvents(new WebhookChanged(ID, SETTINGS, OTHER, NOON))
                .expectDone();
        webhook.given(REGISTERED)
                .when(new ChangeWebhook(ID, SETTINGS, SIEM, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void keepsTheSecretBeforeForAsLongAsItWasSaid() {
        webhook.given(REGISTERED)
                .when(new RotateWebhookSecret(ID, NEWER, Duration.ofHours(1), NOON))
                .expectEvents(new WebhookSecretRotated(ID, NEWER, SECRET, NOON.plusSeconds(3600), NOON))
                .expectDone();
        assertThatThrownBy(() -> new RotateWebhookSecret(ID, NEWER, Duration.ofDays(8), NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("overlap ");
    }

    @Test
    void isPausedOnce() {
        webhook.given(REGISTERED)
                .when(new PauseWebhook(ID, NOON))
                .expectEvents(PAUSED)
                .expectDone();
        webhook.given(REGISTERED, SUSPENDED)
                .when(new PauseWebhook(ID, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void isSuspendedOnlyWhileItSends() {
        webhook.given(REGISTERED)
                .when(new SuspendWebhook(ID, SuspensionReason.UNDELIVERED, 20, NOON))
                .expectEvents(SUSPENDED)
                .expectDone();
        webhook.given(REGISTERED, PAUSED)
                .when(new SuspendWebhook(ID, SuspensionReason.GONE, 20, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void goesOnWhereItIsToldWhateverStoppedIt() {
        webhook.given(REGISTERED, SUSPENDED)
                .when(new ResumeWebhook(ID, 20, NOON))
                .expectEvents(new WebhookResumed(ID, 20, NOON))
                .expectDone();
        webhook.given(REGISTERED)
                .when(new ResumeWebhook(ID, 3, NOON))
                .expectEvents(new WebhookResumed(ID, 3, NOON))
                .expectDone();
    }

    @Test
    void canBeStoppedAgainOnceItGoesOn() {
        webhook.given(REGISTERED, SUSPENDED, new WebhookResumed(ID, 20, NOON))
                .when(new PauseWebhook(ID, NOON))
                .expectEvents(PAUSED)
                .expectDone();
    }

    @Test
    void endsOnceAndForGood() {
        webhook.given(REGISTERED)
                .when(new DeleteWebhook(ID, NOON))
                .expectEvents(DELETED)
                .expectDone();
        webhook.given(REGISTERED, DELETED)
                .when(new DeleteWebhook(ID, NOON))
                .expectNoEvents()
                .expectDone();
        webhook.given(REGISTERED, DELETED)
                .when(new ResumeWebhook(ID, 20, NOON))
                .expectNoEvents()
                .expectRefusal(WebhookRefusal.DELETED);
    }
}
