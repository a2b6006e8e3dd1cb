package dev.signet.application.delivery;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads from what the mail library throws whether trying again makes sense (RFC 5321 §4.2.1: 4yz and 5yz). */
final class MailRefusal {

    private MailRefusal() {}

    static DeliveryFailed of(MailException e) {
        if (e instanceof MailAuthenticationException) {
            return DeliveryFailed.forNow("the mail server does not accept signet.smtp.username and password");
        }
        Deque<Throwable> causes = causes(e);
        OptionalInt code =
                causes.stream().mapToInt(MailRefusal::code).filter(it -> it > 0).findFirst();
        if (code.isEmpty()) {
            return DeliveryFailed.forNow("the mail server cannot be reached: "
                    + causes.getLast().getClass().getSimpleName());
        }
        return code.getAsInt() >= 500
                ? DeliveryFailed.forGood("the mail server refused it with " + code.getAsInt())
                : DeliveryFailed.forNow("the mail server put it off with " + code.getAsInt());
    }

    /** Only what is said about the recipient or the text is final; about the sender, an operator can mend it. */
    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** Every exception in the tree, each before its own causes. */
    private static Deque<Throwable> causes(MailException e) {
        Deque<Throwable> found = new ArrayDeque<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(e);
        while (!open.isEmpty()) {
            Throwable cause = open.pop();
            if (found.contains(cause)) {
                continue;
            }
            found.add(cause);
            if (cause instanceof MailSendException send) {
                send.getFailedMessages().values().forEach(open::push);
            }
            if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.push(messaging.getNextException());
            }
            if (cause.getCause() != null) {
                open.push(cause.getCause());
            }
        }
        return found;
    }
}
