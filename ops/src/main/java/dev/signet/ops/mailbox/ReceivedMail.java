package dev.signet.ops.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that arrived.
 *
 * @param id its Message-ID
 * @param to whom the server was asked to give it
 * @param from the sender
 * @param subject decoded
 * @param text its body
 * @param at when it was sent
 */
public record ReceivedMail(String id, String to, String from, String subject, String text, Instant at) {

    static ReceivedMail of(MimeMessage mail, String to) throws MessagingException {
        try {
            return new ReceivedMail(
                    Optional.ofNullable(mail.getMessageID()).orElse(""),
                    to,
                    mail.getFrom()[0].toString(),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    mail.getContent().toString().replace("\r\n", "\n"),
                    mail.getSentDate().toInstant());
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be read", e);
        }
    }
}
