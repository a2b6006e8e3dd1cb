package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;

/**
 * What one person is to be told.
 *
 * @param to who gets it
 * @param kind what it is for
 * @param subject of the e-mail, one line; empty for an SMS
 * @param text what it says, secrets and all: it is sealed while it waits and emptied once it is sent
 */
public record Message(Recipient to, MessageKind kind, String subject, String text) {

    public Message {
        OneLine.require("subject", subject);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Message[" + kind + " to " + to + "]";
    }
}
