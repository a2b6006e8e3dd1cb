package dev.signet.application.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.client.ClientSecretId;
import dev.signet.ledger.vault.Vault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Client secrets in the vault. They are kept sealed rather than hashed, since Cognito's SECRET_HASH is keyed with the
 * secret itself.
 */
@Component
public class ClientSecrets {

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
        jdbc.update(
                "insert into vault.client_secret (id, sealed) values (?, ?)",
                id.value(),
                vault.seal(PURPOSE, secret.getBytes(UTF_8), aad(id.value())));
        return secret;
    }

    /** Forgets the secret of a client that is no more. */
    public void forget(ClientSecretId id) {
        jdbc.update("delete from vault.client_secret where id = ?", id.value());
    }

    /**
     * Compares in constant time.
     *
     * @param id of the secret; absent for a public client, which proves nothing and may send anything
     * @param sealed the secret's row in the vault
     * @param presented the secret itself, or a hash made with it
     * @throws ClientRefused.WrongClientSecret where the client has a secret and this is not it
     */
    public void require(@Nullable String id, byte @Nullable [] sealed, ClientCredentials presented) {
        if (id == null) {
            return;
        }
        if (sealed == null || !isProvedBy(presented, vault.open(PURPOSE, sealed, aad(id)))) {
            throw new ClientRefused.WrongClientSecret();
        }
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
