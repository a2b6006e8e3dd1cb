package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingSettings;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers webhooks, unless {@code signet.webhooks.deliver} says that this node does not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebhookDelivery.class, OutgoingSettings.class})
class WebhookConfiguration {

    @Bean(destroyMethod = "close")
    Outgoing outgoing(OutgoingSettings settings) {
        return new Outgoing(settings);
    }

    @Bean
    @ConditionalOnProperty(name = "signet.webhooks.deliver", matchIfMissing = true)
    @Nullable
    WebhookWorker webhookWorker(
            CursorTable cursors,
            DeliveryLog log,
            ObjectProvider<OutgoingEvents> doors,
            WebhookSender sender,
            WebhookFigures figures,
            WebhookDelivery settings,
            OutgoingSettings calls,
            Commands commands,
            Atomically atomically,
            Identifiers identifiers,
            SecureRandom random,
            Clock clock) {
        OutgoingEvents events = doors.getIfAvailable();
        if (events == null) {
            return null; // rooms without doors: what is sent is what a door would show
        }
        if (settings.lease().compareTo(calls.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("signet.webhooks.lease must be twice signet.outgoing.timeout at least");
        }
        WebhookRound round = new WebhookRound(
                cursors, log, events, sender, figures, settings, commands, atomically, identifiers, random, clock);
        return new WebhookWorker(round, log, settings.atOnce(), clock);
    }
}
