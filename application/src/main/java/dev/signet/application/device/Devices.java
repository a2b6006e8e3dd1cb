package dev.signet.application.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the devices of a user. */
@Component
public class Devices {

    private static final String COLUMNS = """
            select d.id, d.user_id, d.status, d.name, d.created_at, d.updated_at, d.last_authenticated_at
            from lookup.device d
            """;

    static final String OF_USER = COLUMNS + "where d.user_id = ? and d.id > ? order by d.id limit ?";

    static final String BY_ID = COLUMNS + "where d.id = ? and d.user_id = ?";

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;

    Devices(JdbcTemplate jdbc, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** One page of a user's devices, the oldest first. */
    Page<KnownDevice> of(UserId user, PageRequest page) {
        return Page.of(
                jdbc.query(OF_USER, (row, number) -> known(row), user.value(), page.after(), page.rows()),
                page,
                device -> device.id().value());
    }

    /** The device with that key, where it is the user's; nothing for what is no key at all. */
    public Optional<KnownDevice> find(UserId user, String key) {
        return DeviceId.read(key)
                .flatMap(device -> jdbc.query(BY_ID, (row, number) -> known(row), device.value(), user.value()).stream()
                        .findFirst());
    }

    KnownDevice require(UserId user, String key) {
        return find(user, key).orElseThrow(DeviceNotFound::new);
    }

    private KnownDevice known(ResultSet row) throws SQLException {
        DeviceId device = new DeviceId(row.getString("id"));
        return new KnownDevice(
                device,
                DeviceStatus.valueOf(row.getString("status")),
                name(row.getString("user_id"), device, row.getBytes("name")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_authenticated_at"));
    }

    private @Nullable String name(String user, DeviceId device, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : keys.open(user, sealed, DeviceId.nameSealedAs(device).getBytes(UTF_8))
                        .map(name -> new String(name, UTF_8))
                        .orElse(null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
