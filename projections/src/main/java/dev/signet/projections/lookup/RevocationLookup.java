package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.Id;
import dev.signet.domain.revocation.RevocationOrderEvent;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationAdvanced;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationCompleted;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.revocation_order}, and the generations of clients by which an order works at once. */
@Inline
class RevocationLookup {

    private final JdbcTemplate jdbc;

    RevocationLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RevocationOrderEvent event, @MetaDataValue(value = "tenant", required = true) String tenant) {
        switch (event) {
            case RevocationOrdered e -> ordered(e, tenant);
            case RevocationAdvanced e ->
                jdbc.update(
                        "update lookup.revocation_order set ended = ended + ? where id = ?",
                        e.sessions(),
                        e.order().value());
            case RevocationCompleted e ->
                jdbc.update(
                        "update lookup.revocation_order set completed_at = ? where id = ?",
                        e.at().atOffset(UTC),
                        e.order().value());
        }
    }

    private void ordered(RevocationOrdered e, String tenant) {
        jdbc.update(
                """
                insert into lookup.revocation_order
                    (id, tenant, pool, scope, session, user_id, client, signing_key, part_of, reason, actor_kind,
                     actor_id, ordered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                e.order().value(),
                tenant,
                value(e.pool()),
                e.scope().name(),
                value(e.session()),
                value(e.user()),
                value(e.client()),
                value(e.key()),
                value(e.partOf()),
                e.reason().name(),
                e.by().kind().name(),
                e.by().id(),
                e.at().atOffset(UTC));
        switch (e.scope()) {
            case CLIENT ->
                jdbc.update(
                        "update lookup.client set generation = generation + 1 where id = ? and pool = ?",
                        value(e.client()),
                        value(e.pool()));
            case POOL -> jdbc.update("""
                        update lookup.client c set generation = c.generation + 1
                        from (select id from lookup.client where pool = ? order by id for no key update) o
                        where o.id = c.id
                        """, value(e.pool()));
            case SESSION, USER -> {} // few enough to be ended in the same transaction
            case TENANT -> {} // each of its pools has an order of its own
            case SIGNING_KEY -> {} // the pool withdraws the key itself
        }
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
