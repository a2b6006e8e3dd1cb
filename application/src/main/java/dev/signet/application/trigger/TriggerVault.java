package dev.signet.application.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSecretId;
import dev.signet.ledger.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets that sign the calls of each pool's triggers, sealed, each bound to its own name. */
@Component
class TriggerVault {

    private static final String PURPOSE = "trigger";

    private final Vault vault;
    private final JdbcClient jdbc;

    TriggerVault(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** The secret that signs a pool's calls now. */
    Optional<TriggerSecretId> current(UserPoolId pool) {
        return jdbc.sql("select id from vault.trigger_secret where pool = :pool")
                .param("pool", pool.value())
                .query((row, _) -> new TriggerSecretId(row.getString("id")))
                .optional();
    }

    /** Puts a secret in place of the one there is, which signs, too, until then. */
    void replace(UserPoolId pool, TriggerSecretId id, byte[] secret, @Nullable Instant previousUntil) {
        jdbc.sql("""
                insert into vault.trigger_secret as s (pool, id, sealed) values (:pool, :id, :sealed)
                on conflict (pool) do update
                set id = excluded.id, sealed = excluded.sealed, previous = s.id, previous_sealed = s.sealed,
                    previous_until = :until
                """)
                .param("pool", pool.value())
                .param("id", id.value())
                .param("sealed", vault.seal(PURPOSE, secret, id.value().getBytes(UTF_8)))
                .param("until", previousUntil == null ? null : previousUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every secret that signs now, newest first; none where the pool never had one. */
    List<byte[]> secrets(UserPoolId pool, Instant now) {
        return jdbc.sql("select * from vault.trigger_secret where pool = :pool")
                .param("pool", pool.value())
                .query((row, _) -> opened(row, now))
                .optional()
                .orElse(List.of());
    }

    private List<byte[]> opened(ResultSet row, Instant now) throws SQLException {
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(open(row.getString("id"), row.getBytes("sealed")));
        OffsetDateTime until = row.getObject("previous_until", OffsetDateTime.class);
        if (until != null && now.isBefore(until.toInstant())) {
            secrets.add(open(row.getString("previous"), row.getBytes("previous_sealed")));
        }
        return secrets;
    }

    private byte[] open(String id, byte[] sealed) {
        return vault.open(PURPOSE, sealed, id.getBytes(UTF_8));
    }
}
