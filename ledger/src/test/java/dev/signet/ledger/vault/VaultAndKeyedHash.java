package dev.signet.ledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultAndKeyedHash {

    private static final byte[] ROW = "crd_1".getBytes(UTF_8);
    private static final byte[] VALUE = "$argon2id$v=19$m=7168".getBytes(UTF_8);

    private final VaultDatabase database = new VaultDatabase();
    private final DataKeys keys = keys(1);
    private final Vault vault = new Vault(keys);
    private final KeyedHash hash = new KeyedHash(keys);

    @AfterEach
    void close() {
        database.close();
    }

    private DataKeys keys(int... keks) {
        return new DataKeys(database.connections(), VaultDatabase.kek(keks));
    }

    @Test
    void openOnEveryNodeWhatOneNodeSealed() {
        byte[] sealed = vault.seal("password", VALUE, ROW);

        assertThat(new Vault(keys(1)).open("password", sealed, ROW)).isEqualTo(VALUE);
    }

    @Test
    void refuseAnotherPurposeAnotherRowAndAlteredBytes() {
        byte[] sealed = vault.seal("password", VALUE, ROW);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open("code", sealed, ROW)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("password", sealed, VALUE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("password", altered, ROW)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("password", new byte[2], ROW)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("password", new byte[50], ROW)).isInstanceOf(SealBroken.class);
    }

    @Test
    void openWhatAnEarlierDataKeySealedAndHashAsBefore() {
        byte[] before = vault.seal("password", VALUE, ROW);
        byte[] hashedBefore = hash.of("pol_1", "email", "alice@example.com");

        keys.renew();
        byte[] after = vault.seal("password", VALUE, ROW);

        assertThat(before).startsWith(0, 0, 0, 1);
        assertThat(after).startsWith(0, 0, 0, 2);
        assertThat(vault.open("password", before, ROW)).isEqualTo(VALUE);
        assertThat(vault.open("password", after, ROW)).isEqualTo(VALUE);
        assertThat(hash.of("pol_1", "email", "alice@example.com")).isEqualTo(hashedBefore);
    }

    @Test
    void relyOnNoDataKeyWhoseTransactionRolledBack() throws SQLException {
        DataKeys node;
        try (var start = database.begin()) {
            node = new DataKeys(start.thenOn(database), VaultDatabase.kek(1));
            byte[] sealed = new Vault(node).seal("password", VALUE, ROW);
            assertThat(new Vault(node).open("password", sealed, ROW)).isEqualTo(VALUE);
        }

        byte[] sealed = new Vault(node).seal("password", VALUE, ROW);

        assertThat(vault.open("password", sealed, ROW)).isEqualTo(VALUE);
    }

    @Test
    void hashTheSameValueAlikeOnEveryNodeAndDifferentlyForEachScopeAndKind() {
        String alice = hash.textOf("pol_1", "email", "alice@example.com");

        assertThat(new KeyedHash(keys(1)).textOf("pol_1", "email", "alice@example.com"))
                .isEqualTo(alice)
                .hasSize(43);
        assertThat(hash.textOf("pol_2", "email", "alice@example.com")).isNotEqualTo(alice);
        assertThat(hash.textOf("pol_1", "username", "alice@example.com")).isNotEqualTo(alice);
        assertThat(hash.textOf("pol_1", "emaila", "lice@example.com")).isNotEqualTo(alice);
    }

    @Test
    void wrapAllKeysAnewWhenTheKeyEncryptionKeyIsRotated() {
        var both = VaultDatabase.kek(1, 2);
        var after = VaultDatabase.kek(2);
        SubjectKeys subjects = new SubjectKeys(database.connections(), VaultDatabase.kek(1));
        byte[] name = subjects.seal("usr_1", "ten_1", VALUE, ROW);
        subjects.seal("usr_2", "ten_1", VALUE, ROW);
        subjects.destroy("usr_2", "ten_1", Instant.EPOCH);
        byte[] code = vault.seal("code", VALUE, ROW);

        KeyRotation rotation = new KeyRotation(database.connections(), both);
        assertThat(rotation.waiting()).isEqualTo(new KeyRotation.Keys(1, 1));
        assertThat(rotation.rewrap()).isEqualTo(new KeyRotation.Keys(1, 1));
        assertThat(rotation.waiting().none()).isTrue();
        assertThat(rotation.rewrap().none()).isTrue();

        SubjectKeys rotated = new SubjectKeys(database.connections(), after);
        assertThat(rotated.open("usr_1", name, ROW)).contains(VALUE);
        assertThat(rotated.open("usr_2", name, ROW)).isEmpty();
        assertThat(new Vault(keys(2)).open("code", code, ROW)).isEqualTo(VALUE);
        SubjectKeys leftBehind = new SubjectKeys(database.connections(), VaultDatabase.kek(1));
        assertThatThrownBy(() -> leftBehind.open("usr_1", name, ROW))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining(after.id());
    }

    @Test
    void goOnWithARotationThatWasBrokenOff() {
        SubjectKeys before = new SubjectKeys(database.connections(), VaultDatabase.kek(1));
        Map<String, byte[]> names = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            String person = "usr_%04d".formatted(i);
            names.put(person, before.seal(person, "ten_1", VALUE, ROW));
        }
        var both = VaultDatabase.kek(1, 2);

        assertThatThrownBy(() -> new KeyRotation(database.connections(), breakingOff(both, 700)).rewrap())
                .hasMessage("the machine stops");

        KeyRotation again = new KeyRotation(database.connections(), both);
        assertThat(again.waiting().subjects()).isEqualTo(501);
        assertThat(again.rewrap().subjects()).isEqualTo(501);
        assertThat(again.waiting().none()).isTrue();
        SubjectKeys after = new SubjectKeys(database.connections(), VaultDatabase.kek(2));
        assertThat(names)
                .allSatisfy((person, name) ->
                        assertThat(after.open(person, name, ROW)).contains(VALUE));
    }

    /** {@code kek} for that many keys. */
    private static KeyEncryptionKey breakingOff(KeyEncryptionKey kek, int after) {
        AtomicInteger keys = new AtomicInteger();
        return new KeyEncryptionKey() {
            @Override
            public String id() {
                return kek.id();
            }

            @Override
            public byte[] wrap(byte[] key, byte[] context) {
                if (keys.incrementAndGet() > after) {
                    throw new IllegalStateException("the machine stops");
                }
                return kek.wrap(key, context);
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] context) {
                return kek.unwrap(wrapped, context);
            }
        };
    }
}
