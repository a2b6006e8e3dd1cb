package dev.signet.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.KeyManagement;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AKeyManagementService {

    private static final String KEY = "arn:aws:kms:eu-central-1:000000000000:key/1";

    @Test
    void wrapsEveryKeyOnceABeanSaysHowToReachIt() {
        TestDatabase database = TestPostgres.migratedDatabase();
        Service service = new Service();

        try (Rooms node = Rooms.on(database, context -> context.registerBean(KeyManagement.class, () -> service))) {
            assertThat(node.get(KeyEncryptionKey.class).id()).isEqualTo(KEY);
        }

        assertThat(service.encrypted).hasPositiveValue();
        assertThat(new JdbcTemplate(database.ownerDataSource())
                        .queryForList(
                                "select kek from vault.data_key union select kek from vault.subject_key", String.class))
                .containsExactly(KEY);
    }

    /** Does what a service does: its key never leaves it. */
    private static final class Service implements KeyManagement {

        private final KeyEncryptionKey key =
                new EnvironmentKeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32]));
        private final AtomicInteger encrypted = new AtomicInteger();

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public byte[] encrypt(byte[] clear, byte[] context) {
            encrypted.incrementAndGet();
            return key.wrap(clear, context);
        }

        @Override
        public byte[] decrypt(byte[] encryptedKey, byte[] context) {
            return key.unwrap(encryptedKey, context);
        }
    }
}
