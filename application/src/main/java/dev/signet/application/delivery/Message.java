package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told.
 *
 * @param to who gets it
 * @param kind what it is for
 * @param subject of the e-mail, one line; empty for an SMS
 * @param text what it says, secrets and all: it is sealed while it waits and emptied once it is sent
 * @param handover for whoever sends it in Signet's place; absent where nobody does
 */
public record Message(
        Recipient to,
        MessageKind kind,
        String subject,
        String text,
        @Nullable Handover handover) {

    public Message {
        OneLine.require("subject", subject);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }

    /** A message that Signet sends. */
    public Message(Recipient to, MessageKind kind, String subject, String text) {
        this(to, kind, subject, text, null);
    }

    /** The same for others to send, where they do, with that code. */
    public Message handedOver(@Nullable Handover other, String code) {
        return new Message(to, kind, subject, text, other == null ? null : other.with(code));
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Message[" + kind + " to " + to + "]";
    }
}
