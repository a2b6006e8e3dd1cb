package dev.signet.projections.audit;

import dev.signet.domain.session.SessionEvent;
import dev.signet.projections.rebuild.ViewSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whose session an event belongs to. Only the first event of a session says it, and since the trail is written in
 * the order of the ledger, that event always stands earlier in the same batch or in the trail.
 */
class Openings {

    private static final Opening NOT_KNOWN = new Opening(null, null);

    private final ViewSchema schema;
    private final JdbcClient jdbc;

    Openings(ViewSchema schema, JdbcClient jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    List<AuditRow> addTo(List<AuditRow> batch) {
        Map<String, Opening> known = new HashMap<>(earlier(batch));
        return batch.stream().map(row -> about(row, known)).toList();
    }

    private static AuditRow about(AuditRow row, Map<String, Opening> known) {
        Subject subject = row.subject();
        if (row.continuesASession()) {
            return row.about(subject.within(opening(row, known)));
        }
        if (subject.session() != null) {
            known.put(subject.session(), new Opening(subject.user(), subject.client()));
        }
        return row;
    }

    private static Opening opening(AuditRow row, Map<String, Opening> known) {
        Opening opening = known.get(row.subject().session());
        if (opening == null && !(row.event() instanceof SessionEvent)) {
            return NOT_KNOWN; // what was done with a session outlives it in the trail
        }
        if (opening == null) {
            throw new IllegalStateException("position " + row.position() + " continues a session that never began");
        }
        return opening;
    }

    private Map<String, Opening> earlier(List<AuditRow> batch) {
        Set<String> sessions = batch.stream()
                .filter(AuditRow::continuesASession)
                .map(row -> Objects.requireNonNull(row.subject().session()))
                .collect(Collectors.toSet());
        Map<String, Opening> openings = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql(schema.sql("""
                    select asked.session, first.user_id, first.client_id
                    from unnest(cast(:sessions as text[])) as asked (session)
                    cross join lateral (
                        select user_id, client_id
                        from view.audit
                        where session_id = asked.session
                        order by position
                        limit 1) as first
                    """))
                    .param("sessions", sessions.toArray(String[]::new))
                    .query(row -> {
                        openings.put(
                                row.getString("session"),
                                new Opening(row.getString("user_id"), row.getString("client_id")));
                    });
        }
        return openings;
    }
}
