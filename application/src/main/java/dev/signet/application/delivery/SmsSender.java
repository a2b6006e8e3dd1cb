package dev.signet.application.delivery;

import java.util.UUID;

/** Gives text messages to whoever sends them. */
public interface SmsSender {

    /**
     * Hands a text message over.
     *
     * @param id the same for every attempt at one message
     * @param to a phone number in E.164 form
     * @throws DeliveryFailed where it was not accepted
     */
    void send(UUID id, String to, String text) throws DeliveryFailed;
}
