package dev.signet.application.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.ledger.vault.Vault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Client secrets in the vault. They are kept sealed rather than hashed, since Cognito's SECRET_HASH is keyed with the
 * secret itself.
 */
@Component
public class ClientSecrets {

    /** The columns that {@link #JOIN} gives. */
    public static final String COLUMNS =
            "c.secret, s.sealed as client_secret, c.second_secret, t.sealed as second_client_secret\n";

    /** Joins the secrets to a read that calls the client's row {@code c}. */
    public static final String JOIN = """
            left join vault.client_secret s on s.id = c.secret
            left join vault.client_secret t on t.id = c.second_secret
            """;

    private static final String PURPOSE = "client-secret";

    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    ClientSecrets(Vault vault, JdbcTemplate jdbc, SecureRandom random) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.random = random;
    }

    /** Makes a secret of 256 random bits, keeps it under {@code id} and gives it, for the one time it is shown. */
    public String make(ClientSecretId id) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String secret = HexFormat.of().formatHex(bits); // letters and digits alone pass where Cognito's do
        keep(id, secret);
        return secret;
    }

    /** Keeps a secret that somebody else made. */
    void keep(ClientSecretId id, String secret) {
        jdbc.update(
                "insert into vault.client_secret (id, sealed) values (?, ?)",
                id.value(),
                vault.seal(PURPOSE, secret.getBytes(UTF_8), aad(id.value())));
    }

    /** Forgets a secret that is taken no longer. */
    void forget(ClientSecretId id) {
        jdbc.update("delete from vault.client_secret where id = ?", id.value());
    }

    /** Forgets whatever secrets a client has that is about to be no more. */
    public void forgetOf(AppClientId client) {
        jdbc.update("""
                delete from vault.client_secret s using lookup.client c
                where c.id = ? and s.id in (c.secret, c.second_secret)
                """, client.value());
    }

    /** The secret itself; nothing where it was forgotten. */
    Optional<String> read(ClientSecretId id) {
        return jdbc
                .query(
                        "select sealed from vault.client_secret where id = ?",
                        (row, _) -> new String(vault.open(PURPOSE, row.getBytes("sealed"), aad(id.value())), UTF_8),
                        id.value())
                .stream()
                .findFirst();
    }

    /**
     * Compares in constant time with each secret that the client has.
     *
     * @param row of a read with {@link #COLUMNS} and {@link #JOIN}; a public client proves nothing and may send anything
     * @param presented the secret itself, or a hash made with it
     * @throws ClientRefused.WrongClientSecret where the client has a secret and this is none of them
     */
    public void require(ResultSet row, ClientCredentials presented) throws SQLException {
        String first = row.getString("secret");
        if (first == null) {
            return;
        }
        boolean proved = isProved(first, row.getBytes("client_secret"), presented);
        String second = row.getString("second_secret");
        if (second != null) {
            proved |= isProved(second, row.getBytes("second_client_secret"), presented);
        }
        if (!proved) {
            throw new ClientRefused.WrongClientSecret();
        }
    }

    private boolean isProved(String id, byte @Nullable [] sealed, ClientCredentials presented) {
        return sealed != null && isProvedBy(presented, vault.open(PURPOSE, sealed, aad(id)));
    }

    private static boolean isProvedBy(ClientCredentials presented, byte[] secret) {
        String said = presented.secret();
        SecretHash hash = presented.hash();
        if (said != null) {
            return MessageDigest.isEqual(secret, said.getBytes(UTF_8));
        }
        return hash != null && hash.madeWith(new String(secret, UTF_8), presented.client());
    }

    private static byte[] aad(String id) {
        return id.getBytes(UTF_8);
    }
}
