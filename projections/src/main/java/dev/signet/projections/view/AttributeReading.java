package dev.signet.projections.view;

import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.projections.history.History;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.Rendering;
import dev.signet.projections.history.Unsealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the values of attributes out of the events that gave them. */
@Component
class AttributeReading {

    private static final Reader ALL_KNOWING = new Reader(Actor.SYSTEM, true);

    static final String OF_USERS =
            "select user_id, name, position, verified from view.user_attribute where user_id = any (:users)";

    private final JdbcClient jdbc;
    private final History history;
    private final Unsealing unsealing;
    private final Rendering rendering = new Rendering();

    AttributeReading(JdbcClient jdbc, History history, Unsealing unsealing) {
        this.jdbc = jdbc;
        this.history = history;
        this.unsealing = unsealing;
    }

    /** The attributes of many users with three reads in all. */
    Map<String, Attributes> of(List<String> users, Reader reader) {
        List<Place> places = jdbc.sql(OF_USERS)
                .param("users", users.toArray(String[]::new))
                .query(Place::read)
                .list();
        if (reader.personal()) {
            unsealing.prepare(users);
        }
        Map<Long, DomainEventMessage<?>> events =
                history.at(places.stream().map(Place::position).distinct().toList());
        Map<String, Attributes> found = new HashMap<>();
        for (Place place : places) {
            Attributes of =
                    found.computeIfAbsent(place.userId(), _ -> new Attributes(new TreeMap<>(), new TreeSet<>()));
            of.values().put(place.name(), shown(place, events.get(place.position()), reader));
            if (place.verified()) {
                of.verified().add(place.name());
            }
        }
        return found;
    }

    /** Those of {@code users} whose attribute has a value that passes; the erased have none. */
    Set<String> having(List<String> users, String attribute, Predicate<String> passes) {
        return of(users, ALL_KNOWING).entrySet().stream()
                .filter(user -> {
                    JsonNode value = user.getValue().values().get(attribute);
                    return value != null && value.isString() && passes.test(value.stringValue());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private JsonNode shown(Place place, @Nullable DomainEventMessage<?> event, Reader reader) {
        Personal<String> value = event == null ? null : given(event.getPayload(), place.name());
        JsonNode shown = rendering.value(value, reader);
        if (shown == null) {
            throw new IllegalStateException("position " + place.position() + " gives no " + place.name());
        }
        return shown;
    }

    private static @Nullable Personal<String> given(Object event, String attribute) {
        return switch (event) {
            case UserRegistered e ->
                attribute.equals("username") ? e.username() : e.attributes().get(attribute);
            case AttributesChanged e -> e.changed().get(attribute);
            case AttributeVerified e -> e.value();
            default -> null;
        };
    }

    private record Place(String userId, String name, long position, boolean verified) {

        static Place read(ResultSet row, int number) throws SQLException {
            return new Place(
                    row.getString("user_id"),
                    row.getString("name"),
                    row.getLong("position"),
                    row.getBoolean("verified"));
        }
    }
}
