package dev.signet.application.token;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code vault.signing_key}: private keys sealed for their kid, public ones in clear. */
final class SigningKeyTable {

    private static final String PURPOSE = "signing key";
    private static final String SELECT_PUBLIC = """
            select kid, pool, use, algorithm, public_key, created_at, retired_at, verifiable_until, withdrawn_at
            from vault.signing_key
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CryptoProvider crypto;

    SigningKeyTable(JdbcClient jdbc, Vault vault, CryptoProvider crypto) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.crypto = crypto;
    }

    void insert(NewSigningKey key, Instant now) {
        byte[] sealed = vault.seal(PURPOSE, key.keys().getPrivate().getEncoded(), place(key.id()));
        jdbc.sql("""
                        insert into vault.signing_key (kid, pool, use, algorithm, public_key, sealed, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.id().value(),
                        key.pool().value(),
                        key.use().name(),
                        key.algorithm().name(),
                        key.keys().getPublic().getEncoded(),
                        sealed,
                        Timestamp.from(now))
                .update();
    }

    boolean retire(SigningKeyId id, Instant now, Instant verifiableUntil) {
        return jdbc.sql("""
                                update vault.signing_key
                                set sealed = null, retired_at = ?, verifiable_until = ?
                                where kid = ? and retired_at is null
                                """)
                        .params(Timestamp.from(now), Timestamp.from(verifiableUntil), id.value())
                        .update()
                == 1;
    }

    void withdraw(SigningKeyId id, Instant now) {
        jdbc.sql("""
                        update vault.signing_key
                        set sealed = null, retired_at = coalesce(retired_at, :now),
                            verifiable_until = least(verifiable_until, :now), withdrawn_at = coalesce(withdrawn_at, :now)
                        where kid = :kid
                        """).param("now", Timestamp.from(now)).param("kid", id.value()).update();
    }

    /** The private key, as long as it signs. */
    Optional<SigningKey> signing(SigningKeyId id) {
        return jdbc.sql("select kid, algorithm, sealed from vault.signing_key where kid = ? and retired_at is null")
                .param(id.value())
                .query((row, number) -> open(row))
                .optional();
    }

    /** The private key that signs for this pool and use now. */
    Optional<SigningKey> active(UserPoolId pool, SigningKeyUse use) {
        return jdbc.sql("""
                        select kid, algorithm, sealed from vault.signing_key
                        where pool = ? and use = ? and retired_at is null
                        """)
                .params(pool.value(), use.name())
                .query((row, number) -> open(row))
                .optional();
    }

    Optional<PublicSigningKey> find(SigningKeyId id) {
        return jdbc.sql(SELECT_PUBLIC + "where kid = ?")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<PublicSigningKey> ofPool(UserPoolId pool) {
        return jdbc.sql(SELECT_PUBLIC + "where pool = ? order by created_at desc, kid")
                .param(pool.value())
                .query((row, number) -> read(row))
                .list();
    }

    private SigningKey open(ResultSet row) throws SQLException {
        SigningKeyId id = new SigningKeyId(row.getString("kid"));
        Algorithm algorithm = Algorithm.valueOf(row.getString("algorithm"));
        byte[] encoded = vault.open(PURPOSE, row.getBytes("sealed"), place(id));
        try {
            return new SigningKey(
                    id,
                    algorithm,
                    crypto.keyFactory(algorithm.keys).generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                    crypto);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + id.value() + " is not one of its algorithm", e);
        }
    }

    private PublicSigningKey read(ResultSet row) throws SQLException {
        SigningAlgorithm algorithm = SigningAlgorithm.valueOf(row.getString("algorithm"));
        return new PublicSigningKey(
                new SigningKeyId(row.getString("kid")),
                new UserPoolId(row.getString("pool")),
                SigningKeyUse.valueOf(row.getString("use")),
                algorithm,
                publicKey(algorithm, row.getBytes("public_key")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "retired_at"),
                instant(row, "verifiable_until"),
                instant(row, "withdrawn_at"));
    }

    private PublicKey publicKey(SigningAlgorithm algorithm, byte[] encoded) {
        try {
            return crypto.keyFactory(Algorithm.of(algorithm).keys).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key in the vault is not one of its algorithm", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static byte[] place(SigningKeyId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }
}
