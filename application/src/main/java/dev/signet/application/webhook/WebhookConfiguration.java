package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands webhooks to the courier. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookDelivery.class)
class WebhookConfiguration {

    @Bean
    @Nullable
    WebhookChannel webhookChannel(
            ObjectProvider<OutgoingEvents> doors,
            JdbcClient jdbc,
            WebhookSender sender,
            WebhookDelivery settings,
            Commands commands,
            Atomically atomically,
            Clock clock) {
        OutgoingEvents events = doors.getIfAvailable();
        if (events == null) {
            return null; // rooms without doors: what is sent is what a door would show
        }
        return new WebhookChannel(jdbc, events, sender, settings, commands, atomically, clock);
    }
}
