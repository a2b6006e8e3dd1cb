package dev.signet.api.rest.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.rest.Http;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whichever comes first at the row of the tenant, the other one sees it. */
class AHoldAndAnErasureAtOnce {

    private final HoldRoom room = new HoldRoom();

    @Test
    void endsWithTheHoldWhereItWasPlacedBeforeTheKeyWent() throws Exception {
        String alice = room.idOf(room.people.newcomer());
        try (Connection placing = begin();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            execute(placing, "select id from lookup.tenant where id = ? for no key update", tenant());
            execute(
                    placing,
                    """
                    insert into lookup.legal_hold
                        (id, tenant, scope, pool, user_id, case_reference, reason, placed_kind, placed_at)
                    values (?, ?, 'USER', ?, ?, 'C-1', 'raid', 'SYSTEM', now())
                    """,
                    "hld_" + UUID.randomUUID().toString().replace("-", ""),
                    tenant(),
                    room.house.pool().value(),
                    alice);
            Future<Http.Answer> erasing = other.submit(() -> room.erase(alice));
            untilSomebodyWaits();
            placing.commit();
            assertThat(erasing.get().problem()).isEqualTo("409 erasure.held");
        }
        assertThat(room.keyIsThere(alice)).isTrue();
    }

    @Test
    void endsWithTheErasureWhereTheKeyWentFirst() throws Exception {
        String alice = room.idOf(room.people.newcomer());
        try (Connection erasing = begin();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            execute(erasing, "select id from lookup.tenant where id = ? for share", tenant());
            execute(
                    erasing,
                    "update vault.subject_key set wrapped = null, destroyed_at = now() where subject = ?",
                    alice);
            Future<Http.Answer> placing = other.submit(() -> room.place(HoldRoom.on(alice)));
            untilSomebodyWaits();
            erasing.commit();
            assertThat(placing.get().problem()).isEqualTo("409 hold.person_erased");
        }
        assertThat(room.count("lookup.legal_hold where user_id", alice)).isZero();
    }

    @Test
    void neverEndsWithBothNorWithNeither() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                String user = room.idOf(room.people.newcomer());
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Http.Answer> placing = both.submit(() -> {
                    start.await();
                    return room.place(HoldRoom.on(user));
                });
                Future<Http.Answer> erasing = both.submit(() -> {
                    start.await();
                    return room.erase(user);
                });
                assertThat(List.of(outcome(placing.get()), outcome(erasing.get())))
                        .isIn(List.of("201", "409 erasure.held"), List.of("409 hold.person_erased", "204"));
                assertThat(room.keyIsThere(user)).isEqualTo(placing.get().status() == 201);
            }
        }
    }

    private static String outcome(Http.Answer answer) {
        return answer.status() < 400 ? String.valueOf(answer.status()) : answer.problem();
    }

    private String tenant() {
        return room.house.tenant().value();
    }

    private void untilSomebodyWaits() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> room.owner
                                .sql("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private Connection begin() throws SQLException {
        Connection connection = room.signet.database().ownerDataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
