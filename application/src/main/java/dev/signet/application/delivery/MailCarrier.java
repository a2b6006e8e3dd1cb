package dev.signet.application.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server by SMTP. */
class MailCarrier implements Carrier {

    private static final String CHARSET = "UTF-8";

    private final JavaMailSender server;
    private final InternetAddress from;
    private final Clock clock;

    /**
     * @throws IllegalArgumentException where {@code from} is not a mail address
     */
    MailCarrier(JavaMailSender server, String from, Clock clock) {
        this.server = server;
        this.clock = clock;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("signet.smtp.from must be one mail address", e);
        }
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public void carry(Letter letter) throws DeliveryFailed {
        MimeMessage mail = write(letter);
        try {
            server.send(mail);
        } catch (MailException e) {
            throw MailRefusal.of(e);
        }
    }

    private MimeMessage write(Letter letter) throws DeliveryFailed {
        MimeMessage mail = server.createMimeMessage();
        try {
            mail.setFrom(from);
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
            mail.setSubject(letter.subject(), CHARSET);
            mail.setText(letter.text(), CHARSET);
            mail.setSentDate(Date.from(clock.instant()));
            // The same for every attempt, so that a mail that arrives twice can be recognised (RFC 5322 §3.6.4).
            mail.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
            // No vacation notice shall answer (RFC 3834 §5).
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException e) {
            throw DeliveryFailed.forGood(
                    "the address cannot be written in a mail: " + e.getClass().getSimpleName());
        }
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
