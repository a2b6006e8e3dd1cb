package dev.signet.projections.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import dev.signet.domain.user.DeviceEvent;
import dev.signet.domain.user.DeviceEvent.DeviceConfirmed;
import dev.signet.domain.user.DeviceEvent.DeviceForgotten;
import dev.signet.domain.user.DeviceEvent.DeviceStatusChanged;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.ledger.vault.SubjectKeys;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.device}. */
@Inline
class DeviceLookup {

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;

    DeviceLookup(JdbcTemplate jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @EventHandler
    void on(DeviceEvent event) {
        switch (event) {
            case DeviceConfirmed e -> confirmed(e);
            case DeviceStatusChanged e ->
                jdbc.update(
                        "update lookup.device set status = ?, updated_at = ? where id = ? and user_id = ?",
                        e.status().name(),
                        e.at().atOffset(UTC),
                        e.device().value(),
                        e.user().value());
            case DeviceForgotten e ->
                jdbc.update(
                        "delete from lookup.device where id = ? and user_id = ?",
                        e.device().value(),
                        e.user().value());
        }
    }

    @EventHandler
    void on(TokensIssued event) {
        if (event.device() != null) {
            jdbc.update(
                    "update lookup.device set last_authenticated_at = ? where id = ?",
                    event.at().atOffset(UTC),
                    event.device().value());
        }
    }

    @EventHandler
    void on(UserDeleted event) {
        jdbc.update("delete from lookup.device where user_id = ?", event.user().value());
    }

    private void confirmed(DeviceConfirmed e) {
        jdbc.query(
                "select tenant, pool from lookup.app_user where id = ?",
                row -> {
                    jdbc.update(
                            """
                            insert into lookup.device (id, user_id, pool, status, name, created_at, updated_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """,
                            e.device().value(),
                            e.user().value(),
                            row.getString("pool"),
                            e.status().name(),
                            seal(e, row.getString("tenant")),
                            e.at().atOffset(UTC),
                            e.at().atOffset(UTC));
                },
                e.user().value());
    }

    private byte @Nullable [] seal(DeviceConfirmed e, String tenant) {
        Personal<String> name = e.name();
        return name == null
                ? null
                : name.read()
                        .map(text -> keys.seal(e.user().value(), tenant, text.getBytes(UTF_8), place(e.device())))
                        .orElse(null);
    }

    private static byte[] place(DeviceId device) {
        return DeviceId.nameSealedAs(device).getBytes(UTF_8);
    }
}
