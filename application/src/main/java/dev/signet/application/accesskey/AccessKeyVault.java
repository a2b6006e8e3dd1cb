package dev.signet.application.accesskey;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.operator.AccessKeyId;
import dev.signet.ledger.vault.Vault;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Secrets of access keys. They are sealed and not hashed, since signatures are keyed with the secret itself. */
@Component
class AccessKeyVault {

    private static final String PURPOSE = "access-key";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 30; // 40 characters, as those of AWS have

    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    AccessKeyVault(Vault vault, JdbcTemplate jdbc, SecureRandom random) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.random = random;
    }

    AccessKeyId name() {
        StringBuilder id = new StringBuilder(AccessKeyId.PREFIX);
        random.ints(16, 0, LETTERS.length()).forEach(letter -> id.append(LETTERS.charAt(letter)));
        return new AccessKeyId(id.toString());
    }

    /** Makes a secret, keeps it, and gives it for the one time it is shown. */
    String make(AccessKeyId key) {
        byte[] bits = new byte[SECRET_BYTES];
        random.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.update(
                "insert into vault.access_key (id, sealed) values (?, ?)",
                key.value(),
                vault.seal(PURPOSE, secret.getBytes(UTF_8), aad(key)));
        return secret;
    }

    String open(AccessKeyId key, byte[] sealed) {
        return new String(vault.open(PURPOSE, sealed, aad(key)), UTF_8);
    }

    void forget(AccessKeyId key) {
        jdbc.update("delete from vault.access_key where id = ?", key.value());
    }

    private static byte[] aad(AccessKeyId key) {
        return key.value().getBytes(UTF_8);
    }
}
