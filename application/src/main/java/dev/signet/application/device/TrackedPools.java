package dev.signet.application.device;

import dev.signet.application.pool.SettingsReader;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.pool.UserPoolId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells how a pool remembers devices. */
@Component
class TrackedPools {

    static final String BY_ID = "select version, settings from lookup.pool where id = ?";

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;

    TrackedPools(JdbcTemplate jdbc, SettingsReader settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** How it does; nothing where it keeps no track of them. */
    Optional<DeviceSettings> settings(UserPoolId pool) {
        return jdbc
                .query(
                        BY_ID,
                        (row, number) -> settings.pool(pool.value(), row.getLong(1), row.getString(2)),
                        pool.value())
                .stream()
                .findFirst()
                .flatMap(read -> Optional.ofNullable(read.devices()));
    }
}
