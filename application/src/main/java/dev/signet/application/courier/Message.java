package dev.signet.application.courier;

import java.util.UUID;

/**
 * Something that a receiver is to be told.
 *
 * @param position of the event in the ledger
 * @param id of the event
 * @param type what the record of deliveries calls it
 * @param sending makes one request
 */
public record Message(long position, UUID id, String type, Sending sending) {

    /** Makes one request and says what became of it. */
    @FunctionalInterface
    public interface Sending {
        /** Sends now. */
        Attempt send() throws InterruptedException;
    }
}
