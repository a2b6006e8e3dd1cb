package dev.signet.api.rest;

import dev.signet.application.code.CodeDelivery;
import org.jspecify.annotations.Nullable;

/**
 * Where a code went.
 *
 * @param codeDelivery absent where none was sent
 */
public record CodeSent(@Nullable Delivery codeDelivery) {

    /**
     * One message.
     *
     * @param medium {@code EMAIL} or {@code SMS}
     * @param destination masked
     * @param attribute the attribute that is the address
     */
    public record Delivery(String medium, String destination, String attribute) {

        /** The delivery as it is told. */
        public static Delivery of(CodeDelivery delivery) {
            return new Delivery(delivery.medium().name(), delivery.destination(), delivery.attribute());
        }
    }

    /** A code that was sent. */
    public static CodeSent to(CodeDelivery delivery) {
        return new CodeSent(Delivery.of(delivery));
    }
}
