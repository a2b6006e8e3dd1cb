package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolEvent;
import dev.signet.domain.pool.UserPoolEvent.MigrationSecretsSet;
import dev.signet.domain.pool.UserPoolEvent.PoolSettingsChanged;
import dev.signet.domain.pool.UserPoolEvent.RetentionChanged;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyAdded;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyRetired;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyWithdrawn;
import dev.signet.domain.pool.UserPoolEvent.TriggerSecretRotated;
import dev.signet.domain.pool.UserPoolEvent.UserPoolCreated;
import dev.signet.domain.pool.UserPoolEvent.UserPoolDeleted;
import dev.signet.domain.pool.UserPoolId;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.pool}. */
@Inline
class PoolLookup {

    private final JdbcTemplate jdbc;

    PoolLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(UserPoolEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case UserPoolCreated e ->
                jdbc.update(
                        "insert into lookup.pool (id, tenant, settings, version, created_at) values (?, ?, ?, ?, ?)",
                        e.pool().value(),
                        e.tenant().value(),
                        Json.text(e.settings()),
                        sequence,
                        e.at().atOffset(UTC));
            case PoolSettingsChanged e ->
                jdbc.update(
                        "update lookup.pool set settings = ?, version = ?, changed_at = ? where id = ?",
                        Json.text(e.settings()),
                        sequence,
                        e.at().atOffset(UTC),
                        e.pool().value());
            case RetentionChanged e -> retention(e);
            case UserPoolDeleted e -> deleted(e);
            case SigningKeyAdded e ->
                jdbc.update(
                        e.use() == SigningKeyUse.ID
                                ? "update lookup.pool set id_key = ? where id = ?"
                                : "update lookup.pool set access_key = ? where id = ?",
                        e.key().value(),
                        e.pool().value());
            case SigningKeyRetired e -> signsNoLonger(e.pool(), e.key());
            case SigningKeyWithdrawn e -> signsNoLonger(e.pool(), e.key());
            case TriggerSecretRotated _, MigrationSecretsSet _ -> {} // which secrets are good is the vault's to know
        }
    }

    /** Memberships go with the users, who are erased one after another. */
    private void deleted(UserPoolDeleted e) {
        String pool = e.pool().value();
        jdbc.update(
                "update lookup.pool set deleted_at = ?, id_key = null, access_key = null where id = ?",
                e.at().atOffset(UTC),
                pool);
        jdbc.update("delete from lookup.user_group where pool = ?", pool);
        jdbc.update("delete from lookup.resource_server where pool = ?", pool);
    }

    private void retention(RetentionChanged e) {
        jdbc.update("delete from lookup.retention where pool = ?", e.pool().value());
        e.rules()
                .keep()
                .forEach((family, keep) -> jdbc.update(
                        "insert into lookup.retention (pool, family, keep_seconds) values (?, ?, ?)",
                        e.pool().value(),
                        family.name(),
                        keep.toSeconds()));
    }

    private void signsNoLonger(UserPoolId pool, SigningKeyId key) {
        jdbc.update("""
                update lookup.pool
                set id_key = nullif(id_key, ?), access_key = nullif(access_key, ?)
                where id = ?
                """, key.value(), key.value(), pool.value());
    }
}
