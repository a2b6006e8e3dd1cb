package dev.signet.application.courier;

import dev.signet.application.command.Identifiers;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends out the courier, unless {@code signet.courier.deliver} says that this node does not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CourierSettings.class, OutgoingSettings.class})
class CourierConfiguration {

    @Bean(destroyMethod = "close")
    Outgoing outgoing(OutgoingSettings settings) {
        return new Outgoing(settings);
    }

    @Bean
    @ConditionalOnProperty(name = "signet.courier.deliver", matchIfMissing = true)
    Courier courier(
            ObjectProvider<Channel> channels,
            Cursors cursors,
            DeliveryLog log,
            Deliveries deliveries,
            CourierFigures figures,
            CourierSettings settings,
            OutgoingSettings calls,
            Identifiers identifiers,
            SecureRandom random,
            Clock clock) {
        if (settings.lease().compareTo(calls.timeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("signet.courier.lease must be twice signet.outgoing.timeout at least");
        }
        List<Channel> all = channels.stream().toList();
        Round round = new Round(all, cursors, log, figures, settings, identifiers, random, clock);
        return new Courier(round, deliveries, settings.atOnce(), clock);
    }
}
