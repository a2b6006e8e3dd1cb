package dev.signet.ledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.vault.VaultException.SealBroken;
import dev.signet.ledger.vault.VaultException.SubjectErased;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SubjectKeysOnPostgres {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] HERE = "ten_1|usr_1|/username".getBytes(UTF_8);
    private static final byte[] VALUE = "alice@example.com".getBytes(UTF_8);

    private static final VaultDatabase database = new VaultDatabase();

    private final AtomicLong nanos = new AtomicLong();
    private final SubjectKeys keys = node(database.connections());

    @AfterAll
    static void close() {
        database.close();
    }

    private SubjectKeys node(ConnectionProvider connections) {
        return new SubjectKeys(connections, VaultDatabase.kek(1), nanos::get);
    }

    @Test
    void openOnEveryNodeWhatOneNodeSealed() {
        byte[] sealed = keys.seal("usr_any", "ten_1", VALUE, HERE);

        assertThat(sealed).hasSize(1 + 12 + VALUE.length + 16).startsWith(1);
        assertThat(new String(sealed, UTF_8)).doesNotContain("alice");
        assertThat(node(database.connections()).open("usr_any", sealed, HERE)).contains(VALUE);
    }

    @Test
    void neverSealTheSameValueToTheSameBytes() {
        assertThat(keys.seal("usr_twice", "ten_1", VALUE, HERE))
                .isNotEqualTo(keys.seal("usr_twice", "ten_1", VALUE, HERE));
    }

    @Test
    void refuseAValueThatWasMovedToAnotherPlaceOrAnotherPerson() {
        byte[] sealed = keys.seal("usr_place", "ten_1", VALUE, HERE);
        keys.seal("usr_other", "ten_1", VALUE, HERE);

        assertThatThrownBy(() -> keys.open("usr_place", sealed, VALUE)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> keys.open("usr_other", sealed, HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    void giveNothingForAPersonWhoNeverHadAKey() {
        assertThat(keys.open("usr_nobody", new byte[40], HERE)).isEmpty();
    }

    @Test
    void eraseAPersonForGood() {
        byte[] sealed = keys.seal("usr_gone", "ten_1", VALUE, HERE);

        keys.destroy("usr_gone", "ten_1", NOON);
        keys.destroy("usr_gone", "ten_1", NOON);

        assertThat(keys.open("usr_gone", sealed, HERE)).isEmpty();
        assertThatThrownBy(() -> keys.seal("usr_gone", "ten_1", VALUE, HERE))
                .isInstanceOf(SubjectErased.class)
                .hasMessageContaining("usr_gone");
        assertThat(node(database.connections()).open("usr_gone", sealed, HERE)).isEmpty();
    }

    @Test
    void eraseAPersonWhoHadNoKeyYet() {
        keys.destroy("usr_early", "ten_1", NOON);

        assertThatThrownBy(() -> keys.seal("usr_early", "ten_1", VALUE, HERE)).isInstanceOf(SubjectErased.class);
    }

    @Test
    void stopReadingOnOtherNodesWithinTenSeconds() {
        byte[] sealed = keys.seal("usr_cached", "ten_1", VALUE, HERE);
        SubjectKeys other = node(database.connections());
        assertThat(other.open("usr_cached", sealed, HERE)).isPresent();

        keys.destroy("usr_cached", "ten_1", NOON);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(other.open("usr_cached", sealed, HERE)).isEmpty();
    }

    @Test
    void stopReadingAtOnceWhereTheKeyIsForgotten() {
        byte[] sealed = keys.seal("usr_forgot", "ten_1", VALUE, HERE);
        SubjectKeys other = node(database.connections());
        assertThat(other.open("usr_forgot", sealed, HERE)).isPresent();
        keys.destroy("usr_forgot", "ten_1", NOON);

        other.forget("usr_forgot");

        assertThat(other.open("usr_forgot", sealed, HERE)).isEmpty();
    }

    @Test
    void leaveSealedValuesUnreadableWhenTheRowIsGoneWhichTheApplicationCannotDo() throws SQLException {
        byte[] sealed = keys.seal("usr_row", "ten_1", VALUE, HERE);

        assertThatThrownBy(() -> database.asApplication("delete from vault.subject_key"))
                .hasMessageContaining("permission denied");
        database.asOwner("delete from vault.subject_key where subject = 'usr_row'");

        assertThat(node(database.connections()).open("usr_row", sealed, HERE)).isEmpty();
    }

    @Test
    void needNoReadForARememberedKey() {
        byte[] sealed = keys.seal("usr_joined", "ten_1", VALUE, HERE);
        SubjectKeys offline = node(() -> {
            throw new SQLException("no read is due");
        });

        offline.remember("usr_joined", wrappedKeyOf("usr_joined"));

        assertThat(offline.open("usr_joined", sealed, HERE)).contains(VALUE);
        byte[] another = offline.seal("usr_joined", "ten_1", VALUE, HERE);
        assertThat(keys.open("usr_joined", another, HERE)).contains(VALUE);
    }

    @Test
    void relyOnNoKeyWhoseTransactionRolledBack() throws SQLException {
        SubjectKeys node;
        try (var signUp = database.begin()) {
            node = node(signUp.thenOn(database));
            byte[] sealed = node.seal("usr_rolled", "ten_1", VALUE, HERE);
            assertThat(node.open("usr_rolled", sealed, HERE)).contains(VALUE);
        }

        byte[] sealed = node.seal("usr_rolled", "ten_1", VALUE, HERE);

        assertThat(keys.open("usr_rolled", sealed, HERE)).contains(VALUE);
    }

    @Test
    void relyOnNoErasureWhoseTransactionRolledBack() throws SQLException {
        byte[] sealed = keys.seal("usr_kept", "ten_1", VALUE, HERE);
        SubjectKeys node;
        try (var erasure = database.begin()) {
            node = node(erasure.thenOn(database));
            node.destroy("usr_kept", "ten_1", NOON);
            assertThat(node.open("usr_kept", sealed, HERE)).isEmpty();
        }

        assertThat(node.open("usr_kept", sealed, HERE)).contains(VALUE);
    }

    @Test
    void makeOneKeyWhereManyNodesSealAtOnce() throws Exception {
        int nodes = 8;
        CyclicBarrier start = new CyclicBarrier(nodes);
        Callable<byte[]> sealing = () -> {
            start.await();
            return node(database.connections()).seal("usr_race", "ten_1", VALUE, HERE);
        };
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            var sealings = threads.invokeAll(
                    IntStream.range(0, nodes).mapToObj(_ -> sealing).toList());
            for (Future<byte[]> sealed : sealings) {
                assertThat(keys.open("usr_race", sealed.get(), HERE)).contains(VALUE);
            }
        }
    }

    private static byte[] wrappedKeyOf(String subject) {
        return new Jdbc(database.connections())
                .first("select wrapped from vault.subject_key where subject = ?", row -> row.getBytes(1), subject)
                .orElseThrow();
    }
}
