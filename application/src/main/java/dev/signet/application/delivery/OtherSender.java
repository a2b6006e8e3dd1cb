package dev.signet.application.delivery;

/** Sends messages in place of Signet's own carriers, where a pool wants that. */
public interface OtherSender {

    /**
     * Hands a message over to be sent.
     *
     * @param id stays the same each time it is tried
     * @param pool whose message it is
     * @return whether it was taken; where not, Signet sends it itself
     * @throws DeliveryFailed where it was not taken, and Signet may not send it either
     */
    boolean send(String id, String pool, Medium medium, Handover handover) throws DeliveryFailed;
}
