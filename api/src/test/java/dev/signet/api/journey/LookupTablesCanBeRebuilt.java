package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.SessionStatus;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserState;
import dev.signet.domain.user.UserStatus;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.sequence.LedgerHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The look-up tables hold nothing that the ledger does not say: replayed, it gives the same rows. */
class LookupTablesCanBeRebuilt {

    private static final int STEPS = 250;

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final House house = new Office(signet).house();

    @Test
    void afterWhateverPeopleDidInWhateverOrder() {
        new RandomWalk(signet, house, 20261123).take(STEPS);
        Replayed replayed = replay();
        assertThat(replayed.sessions()).as("the walk opened sessions").hasSizeGreaterThan(20);
        assertThat(sessionRows()).isEqualTo(replayed.sessionRows());
        assertThat(replayed.users()).as("the walk made users").hasSizeGreaterThan(10);
        assertThat(userRows()).isEqualTo(replayed.userRows());
    }

    /** A session as its row has it. */
    private record SessionRow(
            String user,
            boolean ended,
            @Nullable String current,
            @Nullable String previous,
            @Nullable Instant replacedAt,
            @Nullable Instant expiresAt,
            long version) {}

    /** A user as the row has it. */
    private record UserRow(
            String status, boolean enabled, @Nullable String credential) {}

    private record Replayed(
            Map<String, SessionState> sessions,
            Map<String, Long> versions,
            Map<String, UserStatus> statuses,
            Map<String, UserState> users) {

        Map<String, SessionRow> sessionRows() {
            Map<String, SessionRow> rows = new TreeMap<>();
            sessions.forEach((id, state) -> {
                if (state.currentRefresh() != null) { // a refused attempt has a stream, and no session
                    rows.put(id, row(state, versions.getOrDefault(id, -1L)));
                }
            });
            return rows;
        }

        private static SessionRow row(SessionState state, long version) {
            return new SessionRow(
                    state.user().value(),
                    state.status() == SessionStatus.ENDED,
                    state.currentRefresh() == null
                            ? null
                            : state.currentRefresh().value(),
                    state.previousRefresh() == null
                            ? null
                            : state.previousRefresh().value(),
                    state.replacedAt(),
                    state.refreshExpiresAt(),
                    version);
        }

        Map<String, UserRow> userRows() {
            Map<String, UserRow> rows = new TreeMap<>();
            users.forEach((id, state) -> {
                if (!state.deleted()) {
                    rows.put(id, row(state, String.valueOf(statuses.get(id))));
                }
            });
            return rows;
        }

        private static UserRow row(UserState state, String status) {
            return new UserRow(
                    status,
                    state.enabled(),
                    state.credential() == null ? null : state.credential().value());
        }
    }

    private Replayed replay() {
        Replayed replayed = new Replayed(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        ofThisHouse().forEach(message -> {
            switch (message.getPayload()) {
                case SessionEvent e -> {
                    String id = e.session().value();
                    replayed.sessions()
                            .put(id, SessionState.evolve(replayed.sessions().get(id), e));
                    replayed.versions().merge(id, 0L, (before, zero) -> before + 1);
                }
                case UserEvent e -> {
                    String id = e.user().value();
                    replayed.users().put(id, UserState.evolve(replayed.users().get(id), e));
                    UserStatus before = replayed.statuses().getOrDefault(id, UserStatus.UNCONFIRMED);
                    replayed.statuses().put(id, before.after(e));
                }
                default -> {}
            }
        });
        return replayed;
    }

    /** In the order of positions, once the last event of the walk has its own. */
    private List<? extends TrackedEventMessage<?>> ofThisHouse() {
        long last =
                owner.sql("select max(id) from ledger.event").query(Long.class).single();
        LedgerHead head = signet.part(LedgerHead.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> head.positionOf(last).isPresent());
        LedgerEngine ledger = signet.part(LedgerEngine.class);
        try (var events = ledger.readEvents(ledger.createTailToken(), false)) {
            return events.filter(message ->
                            house.pool().value().equals(message.getMetaData().get("pool")))
                    .toList();
        }
    }

    private Map<String, SessionRow> sessionRows() {
        Map<String, SessionRow> rows = new TreeMap<>();
        owner.sql("select * from lookup.session where pool = :pool")
                .param("pool", house.pool().value())
                .query(row -> {
                    rows.put(row.getString("id"), sessionRow(row));
                });
        return rows;
    }

    private static SessionRow sessionRow(ResultSet row) throws SQLException {
        return new SessionRow(
                row.getString("user_id"),
                row.getObject("ended_at") != null,
                row.getString("current_refresh"),
                row.getString("previous_refresh"),
                instant(row, "replaced_at"),
                instant(row, "refresh_expires_at"),
                row.getLong("version"));
    }

    private Map<String, UserRow> userRows() {
        Map<String, UserRow> rows = new TreeMap<>(Comparator.naturalOrder());
        owner.sql("select id, status, enabled, credential from lookup.app_user where pool = :pool")
                .param("pool", house.pool().value())
                .query(row -> {
                    rows.put(
                            row.getString("id"),
                            new UserRow(
                                    row.getString("status"), row.getBoolean("enabled"), row.getString("credential")));
                });
        return rows;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
