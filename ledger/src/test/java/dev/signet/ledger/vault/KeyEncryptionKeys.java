package dev.signet.ledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import dev.signet.ledger.vault.VaultException.SealBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeys {

    private static final byte[] KEY = Aead.newKey();
    private static final byte[] CONTEXT = "subject key|usr_1".getBytes(UTF_8);

    @TempDir
    private static Path folder;

    static Stream<KeyEncryptionKey> adapters() {
        return Stream.of(
                FileKeyEncryptionKey.at(folder.resolve("contract.key")),
                new EnvironmentKeyEncryptionKey(base64(Aead.newKey())),
                new KmsKeyEncryptionKey(new Service()));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void giveBackWhatTheyWrapped(KeyEncryptionKey kek) {
        byte[] wrapped = kek.wrap(KEY, CONTEXT);

        assertThat(kek.unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThat(base64(wrapped)).doesNotContain(base64(KEY));
        assertThat(kek.id()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void refuseAnotherContext(KeyEncryptionKey kek) {
        byte[] wrapped = kek.wrap(KEY, CONTEXT);
        assertThat(kek.unwrap(wrapped, CONTEXT)).isEqualTo(KEY);

        assertThatThrownBy(() -> kek.unwrap(wrapped, KEY)).isInstanceOf(SealBroken.class);
    }

    @Test
    void makeTheFileForItsOwnerAloneAndKeepItOverARestart() throws IOException {
        Path file = folder.resolve("new/kek");

        byte[] wrapped = FileKeyEncryptionKey.at(file).wrap(KEY, CONTEXT);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.draft");
        assertThat(FileKeyEncryptionKey.at(file).unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    }

    @Test
    void shareOneFileWhereManyNodesStartAtOnce() throws Exception {
        Path file = folder.resolve("race/kek");
        int nodes = 8;
        CyclicBarrier start = new CyclicBarrier(nodes);
        Callable<String> node = () -> {
            start.await();
            return FileKeyEncryptionKey.at(file).id();
        };
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            List<Future<String>> ids = threads.invokeAll(
                    IntStream.range(0, nodes).mapToObj(_ -> node).toList());
            for (Future<String> id : ids) {
                assertThat(id.get()).isEqualTo(FileKeyEncryptionKey.at(file).id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-"})
    void refuseAFileThatOthersMayTouch(String permissions) throws IOException {
        Path file = folder.resolve(permissions);
        FileKeyEncryptionKey.at(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FileKeyEncryptionKey.at(file))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void wrapWithTheLastKeyOfTheFileAndUnwrapWithAll() {
        Path file = folder.resolve("rotated.key");
        KeyEncryptionKey before = FileKeyEncryptionKey.at(file);
        byte[] old = before.wrap(KEY, CONTEXT);

        FileKeyEncryptionKey.addKey(file);
        KeyEncryptionKey between = FileKeyEncryptionKey.at(file);
        FileKeyEncryptionKey.promoteKey(file);
        KeyEncryptionKey after = FileKeyEncryptionKey.at(file);

        assertThat(between.id()).as("nobody else knows the new one yet").isEqualTo(before.id());
        assertThat(between.unwrap(after.wrap(KEY, CONTEXT), CONTEXT)).isEqualTo(KEY);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.unwrap(old, CONTEXT)).isEqualTo(KEY);
        byte[] young = after.wrap(KEY, CONTEXT);
        assertThatThrownBy(() -> before.unwrap(young, CONTEXT))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining(after.id());
    }

    @Test
    void leaveTheFileItsRightsAndItsLink() throws IOException {
        Path file = folder.resolve("real.key");
        Path link = folder.resolve("link.key");
        FileKeyEncryptionKey.at(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(link, file);

        FileKeyEncryptionKey.addKey(link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        FileKeyEncryptionKey.promoteKey(file);
    }

    @Test
    void promoteNoKeyThatIsTheOnlyOne() {
        Path file = folder.resolve("single.key");
        FileKeyEncryptionKey.at(file);

        assertThatThrownBy(() -> FileKeyEncryptionKey.promoteKey(file))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("add another first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 but secret!", ","})
    void refuseWhatIsNoKeyWithoutRepeatingIt(String value) throws IOException {
        Path file = folder.resolve("broken.key");
        Files.deleteIfExists(file);
        FileKeyEncryptionKey.at(file);
        Files.writeString(file, value);

        assertThatThrownBy(() -> new EnvironmentKeyEncryptionKey(value))
                .isInstanceOf(KeyUnusable.class)
                .hasNoCause()
                .hasMessageNotContaining("secret!");
        assertThatThrownBy(() -> FileKeyEncryptionKey.at(file))
                .isInstanceOf(KeyUnusable.class)
                .hasNoCause()
                .hasMessageNotContaining("secret!");
    }

    @Test
    void takeSeveralKeysFromTheEnvironment() {
        String old = base64(Aead.newKey());
        String young = base64(Aead.newKey());
        byte[] wrapped = new EnvironmentKeyEncryptionKey(old).wrap(KEY, CONTEXT);

        KeyEncryptionKey both = new EnvironmentKeyEncryptionKey(old + ", " + young);

        assertThat(both.id()).isEqualTo(new EnvironmentKeyEncryptionKey(young).id());
        assertThat(both.unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
    }

    @Test
    void askAKeyManagementServiceOnceForTheSameKey() {
        Service service = new Service();
        KeyEncryptionKey kek = new KmsKeyEncryptionKey(service);
        byte[] wrapped = kek.wrap(KEY, CONTEXT);

        kek.unwrap(wrapped, CONTEXT)[0] ^= 1;

        assertThat(kek.unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThat(service.decrypted).hasValue(1);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Does what a service does: its key never leaves it. */
    private static final class Service implements KeyManagement {

        private final KeyRing keys = new KeyRing(List.of(Aead.newKey()), "the service");
        private final AtomicInteger decrypted = new AtomicInteger();

        @Override
        public String key() {
            return "arn:aws:kms:eu-central-1:000000000000:key/1";
        }

        @Override
        public byte[] encrypt(byte[] clear, byte[] context) {
            return keys.wrap(clear, context);
        }

        @Override
        public byte[] decrypt(byte[] encrypted, byte[] context) {
            decrypted.incrementAndGet();
            return keys.unwrap(encrypted, context);
        }
    }
}
