package dev.signet.application.start;

import dev.signet.application.pool.SettingsReader;
import dev.signet.application.start.Started.Demo;
import dev.signet.domain.Id;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers what Signet made for itself. */
@Component
class House {

    private static final String SYSTEM = """
            select p.tenant, p.id as pool, p.version, p.settings, c.id as client, o.id as operator
            from lookup.house h
            join lookup.pool p on p.id = h.id
            join lookup.house c on c.name = 'console_client'
            join lookup.house o on o.name = 'first_operator'
            where h.name = 'system_pool'
            """;

    private static final String DEMO = """
            select p.tenant, p.id as pool, c.id as client
            from lookup.house h
            join lookup.pool p on p.id = h.id
            left join lookup.house d on d.name = 'demo_client'
            left join lookup.client c on c.id = d.id
            where h.name = 'demo_pool'
            """;

    private static final String AWAITED = """
            select count(*)
            from lookup.app_user u
            left join lookup.house h on h.name = 'first_secret'
            where u.id = ? and u.pool = ? and u.status = 'FORCE_CHANGE_PASSWORD'
              and (u.credential is null or h.id is null or h.id = u.credential)
            """;

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;

    House(JdbcTemplate jdbc, SettingsReader settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Signet's own tenant and pool, the client of it, and the user who was the first operator. */
    record Own(TenantId tenant, UserPoolId pool, PoolSettings settings, AppClientId client, UserId operator) {}

    /** The demo as it was made; without a client where somebody has deleted it. */
    record Shown(Optional<Demo> demo) {}

    /** Keeps other nodes from making the same at the same time, until the transaction ends. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('signet'), hashtext('house'))", _ -> {});
    }

    Optional<Own> own() {
        return jdbc.query(SYSTEM, rows -> rows.next() ? Optional.of(own(rows)) : Optional.empty());
    }

    private Own own(ResultSet row) throws SQLException {
        String pool = row.getString("pool");
        return new Own(
                new TenantId(row.getString("tenant")),
                new UserPoolId(pool),
                settings.pool(pool, row.getLong("version"), row.getString("settings")),
                new AppClientId(row.getString("client")),
                new UserId(row.getString("operator")));
    }

    Optional<Shown> demo() {
        return jdbc.query(DEMO, rows -> {
            if (!rows.next()) {
                return Optional.empty();
            }
            TenantId tenant = new TenantId(rows.getString("tenant"));
            UserPoolId pool = new UserPoolId(rows.getString("pool"));
            String client = rows.getString("client");
            return Optional.of(new Shown(
                    Optional.ofNullable(client).map(AppClientId::new).map(known -> new Demo(tenant, pool, known))));
        });
    }

    boolean has(AppClientId client) {
        Integer clients =
                jdbc.queryForObject("select count(*) from lookup.client where id = ?", Integer.class, client.value());
        return clients != null && clients > 0;
    }

    /** Whether the first operator still owes a password of their own and has been given none but by {@link OneTimeSecret}. */
    boolean awaitsSecret(Own own) {
        Integer awaited = jdbc.queryForObject(
                AWAITED, Integer.class, own.operator().value(), own.pool().value());
        return awaited != null && awaited > 0;
    }

    void remember(String name, Id id) {
        jdbc.update(
                "insert into lookup.house (name, id) values (?, ?) on conflict (name) do update set id = excluded.id",
                name,
                id.value());
    }
}
