package dev.signet.application.device;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.user.TypedName;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few minutes that a user has proved a first factor through a client on a device
 * ({@code vault.device_mark}): some clients go on with the device without sending back what ties it to that proof.
 */
@Component
public class DeviceMarks {

    static final String BY_DEVICE = """
            select m.session
            from vault.device_mark m
            where m.device = ? and m.client = ? and m.expires_at > ?
              and (m.user_id = ?
                   or exists (select 1 from lookup.login_name n
                              where n.pool = ? and n.hash in (?, ?) and n.user_id = m.user_id))
            """;

    private final JdbcTemplate jdbc;

    DeviceMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the sealed state of a sign-in, in the place of an earlier one; drops some that are too old. */
    public void put(AppClientId client, UserId user, DeviceId device, String session, Instant now, Instant expiresAt) {
        jdbc.update(
                """
                with old as (
                    delete from vault.device_mark where device in (
                        select device from vault.device_mark
                        where expires_at < ? and device <> ?
                        order by expires_at limit 10 for update skip locked)
                )
                insert into vault.device_mark (device, client, user_id, session, expires_at) values (?, ?, ?, ?, ?)
                on conflict (device, client) do update
                set user_id = excluded.user_id, session = excluded.session, expires_at = excluded.expires_at
                """,
                now.atOffset(UTC),
                device.value(),
                device.value(),
                client.value(),
                user.value(),
                session,
                expiresAt.atOffset(UTC));
    }

    /**
     * The state of the sign-in of whoever has that name, or that identifier, on that device.
     *
     * @param uuid the identifier that the name would be
     */
    public Optional<String> find(
            UserPoolId pool, AppClientId client, TypedName name, String uuid, DeviceId device, Instant now) {
        return jdbc
                .query(
                        BY_DEVICE,
                        (row, number) -> row.getString(1),
                        device.value(),
                        client.value(),
                        now.atOffset(UTC),
                        uuid,
                        pool.value(),
                        name.hash(),
                        name.asUsername())
                .stream()
                .findFirst();
    }

    void deleteFor(UserId user) {
        jdbc.update("delete from vault.device_mark where user_id = ?", user.value());
    }
}
