package dev.signet.projections.dataexport;

import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.dataexport.DataExport.ArchivedSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The sessions of a person, those that have ended among them. */
@Component
class Sessions {

    static final String OF_USER = """
            select s.id, s.client, s.authenticated_at, s.last_used_at, s.ended_at, s.ended_by
            from (select distinct session_id from view.audit where user_id = :user and session_id is not null) a
            join lookup.session s on s.id = a.session_id and s.pool = :pool
            order by s.authenticated_at desc, s.id desc
            limit 10000
            """;

    static final String ARCHIVED = """
            select id, archive from lookup.archived_session where user_id = :user and pool = :pool order by id limit 10000
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownSession> of(UserPoolId pool, UserId user, List<AuditEntry> events) {
        Map<String, List<AuditEntry>> own = events.stream()
                .filter(event -> event.session() != null && event.actor().kind() != Actor.Kind.OPERATOR)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.session())));
        return jdbc.sql(OF_USER)
                .param("user", user.value())
                .param("pool", pool.value())
                .query((row, _) -> session(row, own.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    List<ArchivedSession> archived(UserPoolId pool, UserId user) {
        return jdbc.sql(ARCHIVED)
                .param("user", user.value())
                .param("pool", pool.value())
                .query((row, _) -> new ArchivedSession(row.getString("id"), row.getInt("archive")))
                .list();
    }

    private static KnownSession session(ResultSet row, List<AuditEntry> events) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new KnownSession(
                row.getString("id"),
                row.getString("client"),
                row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                texts(events, AuditEntry::address),
                texts(events, AuditEntry::agent));
    }

    private static SortedSet<String> texts(List<AuditEntry> events, Function<AuditEntry, @Nullable JsonNode> value) {
        return events.stream()
                .map(value)
                .filter(node -> node != null && node.isString())
                .map(node -> Objects.requireNonNull(node).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
