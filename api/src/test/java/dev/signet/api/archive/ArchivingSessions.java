package dev.signet.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.CommandRefused;
import dev.signet.application.command.Context;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.sequence.LedgerHead;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchivingSessions {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String[] admin = Operators.bearer(signet.administrator());
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final Person alice = people.newcomer();
    private final Person bob = people.newcomer();

    @TempDir
    private Path folder;

    private Archivist archivist;

    @BeforeEach
    void someSessionsAreOver() {
        archivist = new Archivist(signet, house, folder);
        people.refresh(alice.refreshToken());
        people.signIn(alice.name(), "a wrong one");
        assertThat(http.json("PUT", pool() + "/retention", "{\"keep\":{\"SESSION\":\"P30D\"}}", admin)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesThoseThatAreOverAndNoOthers() {
        assertThat(archivist.due(Duration.ofDays(29)))
                .as("over, and not for long enough")
                .isZero();
        signOut(alice);
        assertThat(archivist.due(Duration.ofDays(29))).isZero();
        assertThat(archivist.due(aMonthLater()))
                .as("her session, and the sign-in that failed")
                .isEqualTo(2);

        assertThat(archivist.archive(aMonthLater())).isEqualTo(2);

        assertThat(bytes(session(alice))).isZero();
        assertThat(bytes(session(bob))).isEqualTo(2);
        assertThat(http.get("/v1/me", bob.bearer()).status()).isEqualTo(200);
        assertThat(people.refresh(bob.refreshToken()).status()).isEqualTo(200);
        assertThat(archivist.archive(aMonthLater())).as("nothing is left").isZero();
        assertThat(archivist.findings()).isEmpty();
    }

    @Test
    void takesThoseWhoseRefreshTokensHaveExpired() {
        assertThat(archivist.archive(Duration.ofDays(400))).isEqualTo(3);

        assertThat(people.refresh(bob.refreshToken()).status()).isEqualTo(401);
        assertThat(http.send("DELETE", pool() + "/users/" + idOf(bob), BodyPublishers.noBody(), admin)
                        .status())
                .as("nothing of his stands in the way")
                .isEqualTo(204);
        assertThat(archivist.findings()).isEmpty();
    }

    @Test
    void leavesWhatCanBeRebuiltFromTheLedger() {
        signOut(alice);
        archivist.archive(aMonthLater());

        List<Long> positions = positions();
        assertThat(positions)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, positions.size())
                        .boxed()
                        .toList());
        for (String view : List.of("audit", "users", "revocations", "signals")) {
            Http.Answer begun =
                    http.post("/v1/projections/" + view + "/rebuild", "{\"why\":\"after an archive\"}", admin);
            assertThat(begun.status()).as(begun.text()).isEqualTo(202);
            await().atMost(PATIENCE)
                    .until(() -> owner.sql("select count(*) from rebuild.run")
                                    .query(Long.class)
                                    .single()
                            == 0);
        }

        assertThat(typesInTheTrail())
                .contains("audit.archived", "user.registered")
                .doesNotContain("session.auth_failed");
        assertThat(trailOf(session(alice))).isEmpty();
        assertThat(trailOf(session(bob))).contains("session.auth_succeeded");
        assertThat(http.get(pool() + "/users/" + idOf(alice) + "/timeline", admin)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhateverIsAskedOfThem() {
        signOut(alice);
        SessionId session = new SessionId(session(alice));
        archivist.archive(aMonthLater());
        Context context = new Context(house.tenant(), house.pool(), Caller.SYSTEM, null);

        assertThat(people.refresh(alice.refreshToken()).status()).isEqualTo(401);
        assertThat(people.revoke(alice.refreshToken()).status()).isLessThan(500);
        assertThat(http.get("/v1/me", alice.bearer()).status()).isEqualTo(401);
        assertThatThrownBy(() -> signet.part(Atomically.class)
                        .run(() -> signet.part(SessionEnding.class)
                                .end(session, RevocationReason.ADMINISTRATIVE, context, Instant.now())))
                .isInstanceOf(CommandRefused.Archived.class);
        assertThat(http.post(
                                pool() + "/legal-holds",
                                "{\"scope\":\"SESSION\",\"session_id\":\"%s\",\"case_reference\":\"C\",\"reason\":\"r\"}"
                                        .formatted(session.value()),
                                admin)
                        .problem())
                .isEqualTo("409 hold.session_archived");
        assertThat(people.signIn(alice.name(), People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void areNamedToWhoeverAsksWhatIsHeldOnThePerson() {
        signOut(alice);
        archivist.archive(aMonthLater());

        Http.Answer data = http.get(pool() + "/users/" + idOf(alice) + "/data", admin);

        assertThat(data.json().path("archived_sessions").findValuesAsString("session_id"))
                .hasSize(2)
                .contains(session(alice));
        assertThat(data.json().path("sessions").isEmpty()).isTrue();
    }

    @Test
    void isOnRecordWithTheDigestOfTheFile() throws Exception {
        signOut(alice);
        archivist.archive(aMonthLater());

        String event =
                owner.sql("""
                        select convert_from(payload, 'UTF8') from ledger.event where name = 'audit.archived' and pool = ?
                        """).param(house.pool().value()).query(String.class).single();

        assertThat(event).contains(archivist.lastFile().sha256(), archivist.operator(), "\"sessions\":2");
        assertThat(Files.readString(archivist.lastFile().path()))
                .contains(session(alice))
                .doesNotContain(session(bob));
        assertThat(archivist.verdict()).startsWith("All ").contains("2 sessions");
    }

    @Test
    void takesNothingThatIsHeld() {
        signOut(alice);
        String hold = hold(idOf(alice));
        assertThat(archivist.archive(aMonthLater())).isZero();
        assertThat(bytes(session(alice))).isPositive();

        release(hold);

        assertThat(archivist.archive(aMonthLater())).isEqualTo(2);
    }

    @Test
    void waitsWhereAHoldCameInBetween() {
        signOut(alice);
        archivist.close(aMonthLater());
        String hold = hold(idOf(alice));

        assertThat(archivist.archive(aMonthLater())).isZero();
        assertThat(bytes(session(alice))).as("closed, and readable").isPositive();
        assertThat(trailOf(session(alice))).isNotEmpty();
        assertThat(http.post(pool() + "/users/" + idOf(alice) + "/erasure", "{\"reason\":\"OBJECTED\"}", admin)
                        .problem())
                .isEqualTo("409 erasure.held");

        release(hold);
        assertThat(archivist.archive(aMonthLater())).isEqualTo(2);
        assertThat(archivist.findings()).isEmpty();
    }

    private String pool() {
        return "/v1/pools/" + house.pool().value();
    }

    /** No refresh token has expired by then. */
    private static Duration aMonthLater() {
        return Duration.ofDays(30).plusMinutes(5);
    }

    private void signOut(Person person) {
        assertThat(people.revoke(person.refreshToken()).status()).isLessThan(300);
    }

    private static String session(Person person) {
        return person.tokens().path("session_id").asString();
    }

    private String idOf(Person person) {
        return owner.sql("select convert_from(payload, 'UTF8')::jsonb ->> 'user' from ledger.event"
                        + " where sequence = 0 and stream = ? and payload is not null"
                        + " union select user_id from lookup.archived_session where id = ?")
                .params(session(person), session(person))
                .query(String.class)
                .single();
    }

    private long bytes(String stream) {
        return owner.sql("select count(payload) from ledger.event where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private List<Long> positions() {
        LedgerHead head = signet.part(LedgerHead.class);
        long last =
                owner.sql("select max(id) from ledger.event").query(Long.class).single();
        await().atMost(PATIENCE).until(() -> head.positionOf(last).isPresent());
        LedgerEngine ledger = signet.part(LedgerEngine.class);
        try (var events = ledger.readEvents(ledger.createTailToken(), false)) {
            return events.map(event -> event.trackingToken().position().orElseThrow())
                    .toList();
        }
    }

    private List<String> trailOf(String session) {
        return owner.sql("select type from view.audit where session_id = ?")
                .param(session)
                .query(String.class)
                .list();
    }

    private List<String> typesInTheTrail() {
        return owner.sql("select type from view.audit where pool = ?")
                .param(house.pool().value())
                .query(String.class)
                .list();
    }

    private String hold(String user) {
        Http.Answer placed = http.post(
                pool() + "/legal-holds",
                "{\"scope\":\"USER\",\"user_id\":\"%s\",\"case_reference\":\"C-1\",\"reason\":\"raid\"}"
                        .formatted(user),
                admin);
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.json().path("hold_id").asString();
    }

    private void release(String hold) {
        http.post(pool() + "/legal-holds/" + hold + "/release", "{\"reason\":\"over\"}", admin);
    }
}
