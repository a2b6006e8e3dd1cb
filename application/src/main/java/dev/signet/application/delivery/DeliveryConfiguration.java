package dev.signet.application.delivery;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which carriers there are, and the workers that feed them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, SmsSettings.class})
class DeliveryConfiguration {

    @Bean
    OutboxWorker mailWorker(
            SmtpSettings settings,
            OutboxTable table,
            Envelope envelope,
            OtherSender other,
            OutboxFigures figures,
            Bells bells,
            Clock clock) {
        String host = settings.host();
        Carrier carrier = host == null
                ? new NoCarrier(Medium.EMAIL, "signet.smtp.host")
                : new MailCarrier(MailServer.at(host, settings), settings.from(), clock);
        return new OutboxWorker(
                new OutboxRound(table, envelope, carrier, other, figures, clock), bells.of(carrier.medium()));
    }

    @Bean
    OutboxWorker smsWorker(
            SmsSettings settings,
            ObjectProvider<SmsSender> own,
            OutboxTable table,
            Envelope envelope,
            OtherSender other,
            OutboxFigures figures,
            Bells bells,
            Clock clock) {
        SmsSender sender = own.getIfAvailable();
        URI url = settings.url();
        if (sender == null && url != null) {
            sender = new HttpSmsSender(url, String.valueOf(settings.secret()), settings.timeout(), clock);
        }
        Carrier carrier = sender == null ? new NoCarrier(Medium.SMS, "signet.sms.url") : new SmsCarrier(sender);
        return new OutboxWorker(
                new OutboxRound(table, envelope, carrier, other, figures, clock), bells.of(carrier.medium()));
    }
}
