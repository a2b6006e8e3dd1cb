package dev.signet.application.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.KeyedHash;
import dev.signet.ledger.vault.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps passkeys ({@code vault.passkey}), each sealed with its owner's key. */
@Component
class PasskeyVault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "select credential, user_id, sealed, sign_count, created_at, last_used_at from vault.passkey ";

    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final KeyedHash hash;

    PasskeyVault(JdbcClient jdbc, SubjectKeys keys, KeyedHash hash) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.hash = hash;
    }

    void keep(TenantId tenant, UserPoolId pool, StoredPasskey passkey) {
        try {
            jdbc.sql("""
                            insert into vault.passkey (credential, user_id, pool, hash, sealed, sign_count, created_at)
                            values (:credential, :user, :pool, :hash, :sealed, :count, :now)
                            """)
                    .param("credential", passkey.credential().value())
                    .param("user", passkey.user().value())
                    .param("pool", pool.value())
                    .param("hash", hash(pool, passkey.record().rawId()))
                    .param(
                            "sealed",
                            keys.seal(
                                    passkey.user().value(),
                                    tenant.value(),
                                    JSON.writeValueAsBytes(passkey.record()),
                                    place(passkey.credential().value(), passkey.user())))
                    .param("count", passkey.signCount())
                    .param("now", passkey.createdAt().atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException there) {
            throw new PasskeyRefused.AlreadyRegistered();
        }
    }

    /** All of a user, the oldest first. */
    List<StoredPasskey> of(UserId user) {
        return jdbc
                .sql(COLUMNS + "where user_id = ? order by created_at, credential")
                .param(user.value())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The one that its authenticator names so. */
    Optional<StoredPasskey> find(UserPoolId pool, String rawId) {
        return jdbc.sql(COLUMNS + "where pool = ? and hash = ?")
                .params(pool.value(), hash(pool, rawId))
                .query((row, number) -> read(row))
                .optional()
                .flatMap(found -> found);
    }

    /** Notes that it has signed; false where it has signed more often than that already. */
    boolean used(CredentialId credential, long signCount, Instant now) {
        return jdbc.sql("""
                        update vault.passkey set sign_count = :count, last_used_at = :now
                        where credential = :credential and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                        .param("count", signCount)
                        .param("now", now.atOffset(UTC))
                        .param("credential", credential.value())
                        .update()
                == 1;
    }

    void remove(CredentialId credential) {
        jdbc.sql("delete from vault.passkey where credential = ?")
                .param(credential.value())
                .update();
    }

    void forget(UserId user) {
        jdbc.sql("delete from vault.passkey where user_id = ?")
                .param(user.value())
                .update();
        jdbc.sql("delete from vault.passkey_challenge where user_id = ?")
                .param(user.value())
                .update();
    }

    private Optional<StoredPasskey> read(ResultSet row) throws SQLException {
        String credential = row.getString("credential");
        UserId user = new UserId(row.getString("user_id"));
        long count = row.getLong("sign_count");
        Instant made = row.getObject("created_at", OffsetDateTime.class).toInstant();
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return keys.open(user.value(), row.getBytes("sealed"), place(credential, user))
                .map(json -> new StoredPasskey(
                        new CredentialId(credential),
                        user,
                        JSON.readValue(json, PasskeyRecord.class),
                        count,
                        made,
                        used == null ? null : used.toInstant()));
    }

    private byte[] hash(UserPoolId pool, String rawId) {
        return hash.of(pool.value(), "passkey", rawId);
    }

    private static byte[] place(String credential, UserId user) {
        return ("vault.passkey|" + credential + "|" + user.value()).getBytes(UTF_8);
    }
}
