package dev.signet.projections.history;

import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, and from where, as its metadata says.
 *
 * @param pool the pool it concerns, or the tenant where it concerns no pool: the scope of keyed hashes
 * @param address the source address
 * @param agent the user agent
 * @param request identifier of the request
 */
public record Provenance(
        Actor actor,
        @Nullable String pool,
        @Nullable String tenant,
        @Nullable Personal<?> address,
        @Nullable Personal<?> agent,
        @Nullable String request) {

    /** Read from the metadata of an event. */
    public static Provenance of(MetaData metaData) {
        return new Provenance(
                metaData.get("actor") instanceof Actor actor ? actor : Actor.SYSTEM,
                text(metaData, "pool"),
                text(metaData, "tenant"),
                personal(metaData, "address"),
                personal(metaData, "agent"),
                text(metaData, "request"));
    }

    private static @Nullable String text(MetaData metaData, String key) {
        return metaData.get(key) instanceof String text ? text : null;
    }

    private static @Nullable Personal<?> personal(MetaData metaData, String key) {
        return metaData.get(key) instanceof Personal<?> personal ? personal : null;
    }
}
