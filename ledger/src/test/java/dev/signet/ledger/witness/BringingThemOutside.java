package dev.signet.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.witness.Outside.Answer;
import dev.signet.ledger.witness.Outside.Asked;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BringingThemOutside {

    private static final Duration OFTEN = Duration.ofMillis(20);

    private final WitnessedLedger ledger;
    private final HikariDataSource pool;
    private final Outside outside = new Outside();

    BringingThemOutside() throws SQLException {
        ledger = new WitnessedLedger();
        pool = ledger.database().applicationDataSource();
    }

    @AfterEach
    void close() {
        outside.close();
        pool.close();
        ledger.close();
    }

    @Test
    void bringsTheNewestAndNotesWhatWasTaken() throws SQLException {
        try (Witnessing witnessing = started(place("press", OFTEN))) {
            awaitSeen(seen -> seen.newest() != null && seen.newest().size() == 820);
            ledger.grow(10);
            awaitSeen(seen -> seen.newest() != null && seen.newest().size() == 830);

            assertThat(witnessing.leading()).isTrue();
            assertThat(sizes()).containsExactly(820L, 830L);
            assertThat(outside.asked()).allSatisfy(asked -> {
                assertThat(asked.header("Idempotency-key")).hasSize(64);
                assertThat(asked.header("Authorization")).isEqualTo("Bearer token");
                assertThat(SignedNote.parse(asked.body()).by(ledger.key())).isEqualTo(SignedNote.Verdict.GOOD);
            });
        }
    }

    @Test
    void passesOverWhatIsSignedBetweenTwoOfItsIntervals() throws SQLException {
        try (Witnessing witnessing = started(place("press", Duration.ofHours(1)))) {
            awaitSeen(seen -> seen.newest() != null);
            ledger.grow(10);
            ledger.grow(10);
        }
        try (Witnessing next = started(place("press", Duration.ofHours(1)))) {
            awaitSeen(seen -> seen.newest() != null && seen.newest().size() == 840);

            assertThat(sizes()).containsExactly(820L, 840L);
        }
    }

    @Test
    void showsThatAPlaceFailsAndTriesAgain() throws SQLException {
        AtomicInteger attempts = new AtomicInteger();
        outside.answering(_ -> Answer.of(attempts.incrementAndGet() < 3 ? 503 : 200, "busy".getBytes(UTF_8)));
        try (Witnessing witnessing = started(place("press", OFTEN))) {
            awaitSeen(seen -> "it answered 503: busy".equals(seen.failure()));
            ledger.grow(10);
            awaitSeen(seen -> seen.newest() != null && seen.failure() == null);

            assertThat(witnessed().newest())
                    .isNotNull()
                    .satisfies(taken -> assertThat(taken.size()).isGreaterThanOrEqualTo(820));
            assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void showsThatAPlaceContradictsTheLedger() throws SQLException {
        outside.answering(_ -> Answer.of(409, "a checkpoint of 900 leaves".getBytes(UTF_8)));
        try (Witnessing witnessing = started(place("press", OFTEN))) {
            awaitSeen(Witnessed::contradicted);

            assertThat(witnessed().failure()).contains("something else than the ledger has", "900 leaves");
        }
    }

    @Test
    void showsThatAPlaceTookMoreThanTheLedgerHas() throws SQLException {
        try (Witnessing witnessing = started(place("press", OFTEN))) {
            awaitSeen(seen -> seen.newest() != null);
        }
        ledger.attack("delete from ledger.checkpoint where size > 300 and head_index is not null");
        try (Witnessing witnessing = started(place("press", OFTEN))) {
            awaitSeen(Witnessed::contradicted);

            assertThat(witnessed().failure())
                    .contains("it took 820 leaves of id.example.com/pol_1, and the ledger has 300");
        }
    }

    @Test
    void waitsForNoPlaceThatHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Outside slow = new Outside().answering(_ -> {
                    try {
                        hanging.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Answer.of(200, new byte[0]);
                });
                Witnessing witnessing =
                        started(new WitnessedTree("slow", "pol_1", OFTEN, http(slow)), place("press", OFTEN))) {
            ledger.grow(10);
            await().atMost(WitnessedLedger.SOON).until(() -> sizes().contains(830L));

            assertThat(slow.asked()).hasSize(1);
            hanging.countDown();
        }
    }

    @Test
    void isDoneByOneNode() throws SQLException {
        try (Witnessing first = started(place("press", OFTEN))) {
            await().atMost(WitnessedLedger.SOON).until(first::leading);
            try (Witnessing second = started(place("press", OFTEN))) {
                ledger.grow(10);
                awaitSeen(seen -> seen.newest() != null && seen.newest().size() == 830);
                assertThat(second.leading()).isFalse();

                first.close();

                await().atMost(WitnessedLedger.SOON).until(second::leading);
            }
        }
    }

    @Test
    void leavesNoSecretOfAnAddressBehind() {
        HttpPlace place = new HttpPlace(
                URI.create("https://user:secret@press.example/in?token=secret"), null, Duration.ofSeconds(1));

        assertThat(place.target()).isEqualTo("https://press.example/in");
    }

    private WitnessedTree place(String name, Duration interval) {
        return new WitnessedTree(name, "pol_1", interval, http(outside));
    }

    private static HttpPlace http(Outside server) {
        return new HttpPlace(server.url("/in"), "Bearer token", Duration.ofSeconds(20));
    }

    private Witnessing started(WitnessedTree... places) {
        Witnessing witnessing =
                new Witnessing(ledger.database().sessions("witnessing"), pool, ledger.trees(), List.of(places), OFTEN);
        witnessing.start();
        return witnessing;
    }

    private void awaitSeen(Predicate<Witnessed> condition) {
        await().atMost(WitnessedLedger.SOON)
                .until(() -> new Witnesses(pool)
                        .all().stream()
                                .filter(seen -> seen.place().equals("press"))
                                .anyMatch(condition));
    }

    private Witnessed witnessed() {
        return new Witnesses(pool).all().getFirst();
    }

    /** Of what was brought to the press, in its order. */
    private List<Long> sizes() {
        return outside.asked().stream()
                .map(BringingThemOutside::size)
                .distinct()
                .toList();
    }

    private static long size(Asked asked) {
        return Checkpoint.parse(SignedNote.parse(asked.body()).text()).size();
    }
}
