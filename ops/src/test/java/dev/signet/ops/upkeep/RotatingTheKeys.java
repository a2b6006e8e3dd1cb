package dev.signet.ops.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.FileKeyEncryptionKey;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.ledger.vault.VaultException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingTheKeys {

    private static final byte[] NAME = "Alice".getBytes(UTF_8);
    private static final byte[] FIELD = "/name".getBytes(UTF_8);

    @TempDir
    private Path data;

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final HikariDataSource connections = database.applicationDataSource();
    private final StringWriter said = new StringWriter();
    private Map<String, String> environment = Map.of();
    private Path file = Path.of("");
    private byte[] wrapped = {};

    @BeforeEach
    void aNodeThatHasServed() {
        file = data.resolve("signet.kek");
        environment = Map.of(
                "SIGNET_DB_URL", database.jdbcUrl(),
                "SIGNET_DB_USER", database.applicationUser(),
                "SIGNET_DB_PASSWORD", database.applicationPassword(),
                "SIGNET_DATA", data.toString());
        KeyEncryptionKey kek = FileKeyEncryptionKey.at(file);
        new DataKeys(connections::getConnection, kek).prepare();
        wrapped = new SubjectKeys(connections::getConnection, kek).seal("usr_alice", "ten_1", NAME, FIELD);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void wrapsEveryKeyByANewOne() throws IOException {
        rotate(false);

        assertThat(said.toString()).contains("which is new", "Wrapped anew: 2 data keys, 1 subject keys.");
        List<String> keys = keys();
        assertThat(keys).hasSize(2);
        Files.writeString(file, keys.getLast());
        KeyEncryptionKey youngAlone = FileKeyEncryptionKey.at(file);
        assertThat(new SubjectKeys(connections::getConnection, youngAlone).open("usr_alice", wrapped, FIELD))
                .contains(NAME);
        new DataKeys(connections::getConnection, youngAlone).prepare();
    }

    @Test
    void goesOnByTheKeyThatABrokenOffOneBeganWith() throws IOException {
        FileKeyEncryptionKey.addKey(file);
        FileKeyEncryptionKey.promoteKey(file);
        List<String> keys = keys();

        rotate(false);

        assertThat(said.toString())
                .contains("Wrapping by key", "2 data keys, 1 subject keys")
                .doesNotContain("is new");
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void leavesNodesThatAreAtWorkTheKeysThatTheyKnow() throws Exception {
        try (Connection node = atWork()) {
            assertThat(node.isValid(1)).isTrue();
            assertRefused(false, "stop them all");
            assertRefused(true, "give them one first");
            assertThat(keys()).hasSize(1);

            String first = keys().getLast();
            AddKey.add(environment, new PrintWriter(said));
            assertThat(keys().getLast()).as("wraps on").isEqualTo(first);
            assertRefused(true, "give them one first");
            PromoteKey.promote(environment, new PrintWriter(said));
            assertThat(keys().getFirst()).isEqualTo(first);
            rotate(true);

            assertThat(said.toString())
                    .contains("keys promote", "keys rotate --while-serving", "Wrapped anew: 2 data keys");
            assertThat(keys()).hasSize(2);
        }
    }

    @Test
    void asksForASecondKeyWhereTheEnvironmentHoldsIt() throws IOException {
        String old = keys().getFirst();
        environment = with("SIGNET_KEK", old);
        assertRefused(false, "behind the present one");

        environment = with("SIGNET_KEK", old + ",AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
        rotate(false);

        assertThat(said.toString()).contains("the newest of SIGNET_KEK", "2 data keys, 1 subject keys");
    }

    @Test
    void makesNoKeyFileWhereThereIsNone() {
        environment = with("SIGNET_KEK_FILE", data.resolve("elsewhere").toString());

        assertRefused(false, "there is no key file");

        assertThat(data.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void changesNothingWithTheKeysOfAnotherDatabase() throws IOException {
        Files.delete(file);
        FileKeyEncryptionKey.at(file);

        assertThatExceptionOfType(VaultException.KeyUnusable.class)
                .isThrownBy(() -> rotate(false))
                .withMessageContaining("is missing");

        assertThat(keys()).hasSize(1);
    }

    @Test
    void renewsTheDataKeyThatSealsFromNowOn() {
        RenewDataKey.renew(environment, new PrintWriter(said));

        assertThat(said.toString()).contains("Data key 2 seals from now on");
    }

    @Test
    void renewsNoDataKeyWhileAKeyThatWasAddedDoesNotWrapEverything() {
        AddKey.add(environment, new PrintWriter(said));
        PromoteKey.promote(environment, new PrintWriter(said));

        assertThatExceptionOfType(UpkeepRefused.class)
                .isThrownBy(() -> RenewDataKey.renew(environment, new PrintWriter(said)))
                .withMessageContaining("end the rotation first");
    }

    private void rotate(boolean whileServing) {
        RotateKeys.rotate(environment, whileServing, new PrintWriter(said));
    }

    private void assertRefused(boolean whileServing, String message) {
        assertThatExceptionOfType(UpkeepRefused.class)
                .isThrownBy(() -> rotate(whileServing))
                .withMessageContaining(message);
    }

    private List<String> keys() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    /** What a leading node holds. */
    private Connection atWork() throws SQLException {
        Connection connection = database.ownerDataSource().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('signet'), hashtext('sequencer'))");
        }
        return connection;
    }
}
