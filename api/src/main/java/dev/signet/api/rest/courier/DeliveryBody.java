package dev.signet.api.rest.courier;

import dev.signet.application.courier.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an event that was sent. */
public record DeliveryBody(
        long position,
        UUID eventId,
        String type,
        Delivery.State state,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        int millis,
        Instant firstAt,
        Instant lastAt) {

    /** As operators see it. */
    public static DeliveryBody of(Delivery delivery) {
        return new DeliveryBody(
                delivery.position(),
                delivery.event(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.status(),
                delivery.error(),
                delivery.millis(),
                delivery.firstAt(),
                delivery.lastAt());
    }
}
