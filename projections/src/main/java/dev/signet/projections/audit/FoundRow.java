package dev.signet.projections.audit;

import dev.signet.domain.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it was found, before the event itself is read. */
record FoundRow(
        long position,
        UUID event,
        String type,
        int revision,
        Instant at,
        Instant sequencedAt,
        @Nullable String tenant,
        @Nullable String pool,
        String stream,
        @Nullable String user,
        @Nullable String session,
        @Nullable String client,
        Actor actor,
        AuditOutcome outcome,
        @Nullable String source,
        @Nullable String request) {

    static final String COLUMNS = """
            select position, event_id, type, revision, at, sequenced_at, tenant, pool, stream,
                   user_id, session_id, client_id, actor_kind, actor_id, outcome, source, request
            from view.audit
            """;

    static FoundRow read(ResultSet row, int number) throws SQLException {
        return new FoundRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sequenced_at", OffsetDateTime.class).toInstant(),
                row.getString("tenant"),
                row.getString("pool"),
                row.getString("stream"),
                row.getString("user_id"),
                row.getString("session_id"),
                row.getString("client_id"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                AuditOutcome.valueOf(row.getString("outcome")),
                row.getString("source"),
                row.getString("request"));
    }
}
