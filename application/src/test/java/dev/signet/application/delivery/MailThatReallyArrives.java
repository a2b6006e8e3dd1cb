package dev.signet.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.application.delivery.SmtpSettings.Encryption;
import dev.signet.domain.pool.MessageKind;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailThatReallyArrives {

    private final OutboxFixture fixture = new OutboxFixture();
    private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        fixture.close();
    }

    @Test
    void saysWhatWasPutIntoTheOutbox() throws Exception {
        fixture.put(Sample.mail("tom@tree.example", "Dein Code – für dich ✓", "Grüße,\n\ndein Code ist 123456"));
        round().run();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        MimeMessage mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("Dein Code – für dich ✓");
        assertThat(mail.getContent().toString()).isEqualToNormalizingNewlines("Grüße,\n\ndein Code ist 123456");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getFrom()[0]).hasToString("Signet <no-reply@signet.example>");
        assertThat(mail.getHeader("To")).containsExactly("tom@tree.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(fixture.row()).containsEntry("status", "SENT");
    }

    @Test
    void hasTheSameMessageIdWhenItArrivesTwice() throws Exception {
        Letter letter = new Letter(
                UUID.fromString("6f1c9a2e-6a55-4b0e-9a4e-0f2f3c1d7b11"),
                "ten",
                "pol",
                MessageKind.SIGN_UP,
                "tom@tree.example",
                "Hello",
                "123456",
                null);
        carrier().carry(letter);
        carrier().carry(letter);

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID())
                        .isEqualTo("<6f1c9a2e-6a55-4b0e-9a4e-0f2f3c1d7b11@signet.example>"));
    }

    @Test
    void waitsVisiblyWhileTheServerIsDownAndArrivesLater() {
        int port = server.getSmtp().getPort();
        server.stop();
        fixture.put(Sample.mail("tom@tree.example", "Hello", "123456"));
        OutboxRound round = round(port);
        round.run();

        assertThat(fixture.row())
                .containsEntry("status", "WAITING")
                .containsEntry("attempts", 1)
                .containsEntry("last_error", "the mail server cannot be reached: ConnectException");
        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        fixture.application.clock.advance(Duration.ofSeconds(1));
        round.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(fixture.row()).containsEntry("status", "SENT").containsEntry("attempts", 2);
    }

    private OutboxRound round() {
        return round(server.getSmtp().getPort());
    }

    private OutboxRound round(int port) {
        return fixture.round(carrier(port));
    }

    private Carrier carrier() {
        return carrier(server.getSmtp().getPort());
    }

    private Carrier carrier(int port) {
        SmtpSettings settings = new SmtpSettings(
                "127.0.0.1",
                port,
                null,
                null,
                Encryption.NONE,
                "Signet <no-reply@signet.example>",
                Duration.ofSeconds(10));
        return new MailCarrier(MailServer.at("127.0.0.1", settings), settings.from(), fixture.application.clock);
    }
}
