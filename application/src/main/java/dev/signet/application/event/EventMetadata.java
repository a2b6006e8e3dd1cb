package dev.signet.application.event;

import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The metadata an event may have, and nothing else: whatever is put here is kept for ever.
 *
 * @param tenant whose ledger it belongs to
 * @param pool the pool it concerns
 * @param actor who caused it
 * @param request identifier of the request
 * @param address whence it came
 * @param agent by which program
 * @param cause identifier of the message that led to it
 */
record EventMetadata(
        @Nullable String tenant,
        @Nullable String pool,
        @Nullable Actor actor,
        @Nullable String request,
        @Nullable Personal<String> address,
        @Nullable Personal<String> agent,
        @Nullable String cause) {

    static final String CAUSE = "cause";

    static final Set<String> KEYS =
            Set.of(Context.TENANT, Context.POOL, Context.ACTOR, Context.REQUEST, Context.ADDRESS, Context.AGENT, CAUSE);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");

    /** @throws IllegalArgumentException naming the entry that may not be kept */
    static EventMetadata of(MetaData entries) {
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "metadata " + key + " is not on the list of what is kept with an event");
            }
        }
        return new EventMetadata(
                identifier(entries, Context.TENANT),
                identifier(entries, Context.POOL),
                entry(entries, Context.ACTOR, Actor.class),
                identifier(entries, Context.REQUEST),
                personal(entries, Context.ADDRESS),
                personal(entries, Context.AGENT),
                identifier(entries, CAUSE));
    }

    MetaData entries() {
        Map<String, Object> entries = new HashMap<>();
        put(entries, Context.TENANT, tenant);
        put(entries, Context.POOL, pool);
        put(entries, Context.ACTOR, actor);
        put(entries, Context.REQUEST, request);
        put(entries, Context.ADDRESS, address);
        put(entries, Context.AGENT, agent);
        put(entries, CAUSE, cause);
        return MetaData.from(entries);
    }

    private static void put(Map<String, Object> entries, String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value);
        }
    }

    private static @Nullable String identifier(MetaData entries, String key) {
        String value = entry(entries, key, String.class);
        if (value != null && !IDENTIFIER.matcher(value).matches()) {
            throw new IllegalArgumentException("metadata " + key + " must be an identifier, free text is not kept");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // whether it holds text is found out when it is sealed
    private static @Nullable Personal<String> personal(MetaData entries, String key) {
        return entry(entries, key, Personal.class);
    }

    private static <T> @Nullable T entry(MetaData entries, String key, Class<T> type) {
        Object value = entries.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("metadata " + key + " must be " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
