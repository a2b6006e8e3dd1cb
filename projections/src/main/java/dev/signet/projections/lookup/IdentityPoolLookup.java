package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.identitypool.IdentityPoolEvent;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolChanged;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolCreated;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolDeleted;
import dev.signet.domain.identitypool.IdentityPoolEvent.RolesSet;
import dev.signet.domain.identitypool.IdentityPoolEvent.TagsMapped;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.RoleSettings;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.identity_pool}. */
@Inline
class IdentityPoolLookup {

    private final JdbcTemplate jdbc;

    IdentityPoolLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(IdentityPoolEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case IdentityPoolCreated e ->
                jdbc.update(
                        """
                        insert into lookup.identity_pool
                               (id, tenant, settings, roles, tags, version, created_at, updated_at)
                        values (?, ?, ?, ?, '{}', ?, ?, ?)
                        """,
                        e.identityPool().value(),
                        e.tenant().value(),
                        Json.text(e.settings()),
                        Json.text(RoleSettings.NONE),
                        sequence,
                        e.at().atOffset(UTC),
                        e.at().atOffset(UTC));
            case IdentityPoolChanged e ->
                set("settings = ?", Json.text(e.settings()), e.identityPool(), sequence, e.at());
            case RolesSet e -> set("roles = ?", Json.text(e.roles()), e.identityPool(), sequence, e.at());
            case TagsMapped e ->
                set(
                        "tags = (tags::jsonb || ?::jsonb)::text",
                        Json.text(Map.of(e.provider(), e.mapping())),
                        e.identityPool(),
                        sequence,
                        e.at());
            case IdentityPoolDeleted e ->
                jdbc.update(
                        "delete from lookup.identity_pool where id = ?",
                        e.identityPool().value());
        }
    }

    private void set(String column, String json, IdentityPoolId pool, long sequence, Instant at) {
        jdbc.update(
                "update lookup.identity_pool set " + column + ", version = ?, updated_at = ? where id = ?",
                json,
                sequence,
                at.atOffset(UTC),
                pool.value());
    }
}
