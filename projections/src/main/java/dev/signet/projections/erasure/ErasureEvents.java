package dev.signet.projections.erasure;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.erasure.Unreadable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in the ledger that somebody was erased, and the events that hold what was sealed for them. */
@Component
class ErasureEvents {

    static final String ERASURE = """
            select e.at, convert_from(e.payload, 'UTF8')::jsonb ->> 'reason' as reason, n.position
            from ledger.event e
            join ledger.entry n on n.event = e.id
            join vault.subject_key k on k.subject = e.stream and k.wrapped is null
            where e.stream = :user and e.pool = :pool and e.name = 'user.erased'
            order by e.sequence limit 1
            """;

    /* The trail knows which events are about a person, but for what retention took out of it; the bytes say which of them hold something sealed. */
    static final String SEALED = """
            select n.leaf_index, n.position
            from (
                select position from view.audit where user_id = :user
                union
                select o.position from ledger.event v join ledger.entry o on o.event = v.id where v.stream = :user) a
            join ledger.entry n on n.position = a.position
            join ledger.event e on e.id = n.event
            join ledger.tree t on t.id = n.tree and t.name = :pool
            where a.position <= :last
              and (position(convert_to(:seal, 'UTF8') in e.payload) > 0
                   or position(convert_to(:seal, 'UTF8') in e.metadata) > 0)
            order by n.leaf_index
            """;

    private final JdbcClient jdbc;

    ErasureEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The event of an erasure. */
    record Erased(long position, Instant at, String reason) {}

    /** The erasure of a user of the pool, once it has its place; nothing while a key of theirs is there. */
    Optional<Erased> find(UserPoolId pool, UserId user) {
        return jdbc.sql(ERASURE)
                .param("user", user.value())
                .param("pool", pool.value())
                .query((row, _) -> new Erased(
                        row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }

    /** Where something is sealed with the key of the user, up to a position that the trail has reached. */
    List<Unreadable> sealedFor(UserPoolId pool, UserId user, long last) {
        return jdbc.sql(SEALED)
                .param("user", user.value())
                .param("pool", pool.value())
                .param("last", last)
                .param("seal", "{\"of\":\"" + user.value() + "\",\"sealed\":")
                .query((row, _) -> new Unreadable(row.getLong("leaf_index"), row.getLong("position")))
                .list();
    }
}
