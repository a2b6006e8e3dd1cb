package dev.signet.projections.audit;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Actor;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import dev.signet.projections.Cast;
import dev.signet.projections.Node;
import dev.signet.projections.World;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchingTheTrail {

    private static final Reader AUDITOR = new Reader(Actor.SYSTEM, true);
    private static final Reader OUTSIDER = new Reader(Actor.SYSTEM, false);

    private final World world = new World();
    private final Cast cast = new Cast(world);
    private final Cast others = new Cast(world);
    private final AuditScope pool = AuditScope.of(cast.tenant, cast.pool);
    private final UserId alice = cast.somebody();
    private final UserId bob = cast.somebody();
    private final SessionId session = cast.session();
    private final List<Reading> readings = new ArrayList<>();

    private final Node node = world.node();
    private long last;

    /** Positions 1 to 6. */
    @BeforeEach
    void happens() {
        UserId stranger = others.somebody();
        last = node.append(List.of(
                cast.signsUp(alice, "alice", Map.of("email", "alice@example.com"), Cast.NOON),
                cast.signsIn(alice, session, "192.0.2.1"),
                cast.signsIn(bob, cast.session(), "192.0.2.2"),
                others.signsIn(stranger, others.session(), "192.0.2.1"),
                cast.signsOut(alice, session),
                cast.of(bob, new UserEvent.UserDisabled(bob, Cast.NOON))));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void showsTheNewestFirst() {
        assertThat(found(AuditQuestion.in(AuditScope.EVERYTHING, 10))).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void staysWithinThePoolAndTheTenant() {
        assertThat(found(AuditQuestion.in(pool, 10))).containsExactly(6L, 5L, 3L, 2L, 1L);
        assertThat(found(AuditQuestion.in(AuditScope.of(others.tenant), 10))).containsExactly(4L);
        assertThat(found(AuditQuestion.in(AuditScope.of(others.tenant, cast.pool), 10)))
                .isEmpty();
        assertThat(found(AuditQuestion.in(AuditScope.of(TenantId.of(UUID.randomUUID())), 10)))
                .isEmpty();
    }

    @Test
    void findsByUserSessionClientTypeOutcomeAndAddress() {
        assertThat(found(question(alice, null, null, null))).containsExactly(5L, 2L, 1L);
        assertThat(found(AuditQuestion.timeline(pool, session, null, 10))).containsExactly(5L, 2L);
        assertThat(found(question(null, "user.disabled", null, null))).containsExactly(6L);
        assertThat(found(question(null, null, AuditOutcome.SUCCEEDED, null))).containsExactly(3L, 2L, 1L);
        assertThat(found(question(null, null, null, "192.0.2.2"))).containsExactly(3L);
        assertThat(found(question(bob, "session.auth_succeeded", null, null))).containsExactly(3L);
        AuditQuestion client = new AuditQuestion(pool, null, null, cast.client, null, null, null, null, null, null, 10);
        assertThat(found(client)).containsExactly(5L, 3L, 2L);
    }

    @Test
    void findsByTheTimeAtWhichTheLedgerTookItIn() {
        read(AuditQuestion.in(pool, 1), AUDITOR);
        world.owner()
                .sql("update view.audit set sequenced_at = timestamptz '2026-11-23 12:00Z' + position * interval '1 s'")
                .update();
        assertThat(found(within(Cast.NOON.plusSeconds(2), Cast.NOON.plusSeconds(5))))
                .containsExactly(3L, 2L);
        assertThat(found(within(Cast.NOON.plusSeconds(6), null))).containsExactly(6L);
        assertThat(found(within(null, Cast.NOON.plusSeconds(2)))).containsExactly(1L);
        assertThat(found(within(Cast.NOON.plusSeconds(7), null))).isEmpty();
        assertThat(found(within(null, Cast.NOON))).isEmpty();
    }

    @Test
    void givesEveryAnswerOnceOverManyPages() {
        List<Long> pages = new ArrayList<>();
        Long before = null;
        do {
            AuditPage page =
                    read(new AuditQuestion(pool, null, null, null, null, null, null, null, null, before, 2), AUDITOR);
            page.entries().forEach(entry -> pages.add(entry.position()));
            before = page.next();
        } while (before != null);
        assertThat(pages).containsExactly(6L, 5L, 3L, 2L, 1L);
    }

    @Test
    void showsPersonalDataOnlyToThoseWhoMaySeeItAndOnlyWhileItExists() {
        AuditQuestion signUp = question(null, "user.registered", null, null);
        assertThat(read(signUp, AUDITOR).entries().getFirst().details().toString())
                .contains("\"email\":\"alice@example.com\"");
        assertThat(read(signUp, OUTSIDER).entries().getFirst().details().toString())
                .contains("\"email\":{\"withheld\":true}")
                .doesNotContain("alice");
        cast.erase();
        AuditEntry erased = read(signUp, AUDITOR).entries().getFirst();
        assertThat(erased.details().toString()).contains("\"email\":{\"erased\":true}");
        assertThat(String.valueOf(erased.address())).isEqualTo("{\"erased\":true}");
        assertThat(erased.user()).isEqualTo(alice.value());
    }

    @Test
    void isPutOnRecordWithIdentifiersOnly() {
        AuditPage page = read(question(alice, null, null, "192.0.2.1"), AUDITOR);
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.pool()).isEqualTo(cast.pool);
            assertThat(reading.results()).isEqualTo(page.entries().size());
            assertThat(reading.asOf()).isEqualTo(6);
            assertThat(reading.query()).contains("user_id=" + alice.value()).doesNotContain("192.0.2.1");
        });
    }

    @Test
    void givesNoAnswerThatCouldNotBePutOnRecord() {
        AuditTrail trail = node.bean(AuditTrail.class);
        assertThatThrownBy(() -> trail.read(AuditQuestion.in(pool, 1), Wanted.NOTHING, AUDITOR, _ -> {
                    throw new IllegalStateException("no record");
                }))
                .hasMessage("no record");
    }

    @Test
    void saysAsOfWhenWhatWasWantedDidNotComeInTime() {
        caughtUp();
        AuditPage page = node.bean(AuditTrail.class)
                .read(AuditQuestion.in(pool, 1), new Wanted.Position(7, Duration.ofMillis(30)), AUDITOR, readings::add);
        assertThat(page.asOf().position()).isEqualTo(6);
        assertThat(page.asOf().at()).isNotNull();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> AuditQuestion.in(pool, 201)).hasMessage("limit must be between 1 and 200");
        assertThatThrownBy(() -> new AuditQuestion(
                        AuditScope.of(cast.tenant), null, null, null, null, null, "192.0.2.1", null, null, null, 1))
                .hasMessageStartingWith("address can be asked for within one pool only");
        assertThatThrownBy(() -> AuditQuestion.timeline(pool, alice, 0L, 1)).hasMessageStartingWith("cursor");
    }

    private AuditQuestion question(
            @Nullable UserId user, @Nullable String type, @Nullable AuditOutcome outcome, @Nullable String address) {
        return new AuditQuestion(pool, user, null, null, type, outcome, address, null, null, null, 10);
    }

    private AuditQuestion within(@Nullable Instant from, @Nullable Instant until) {
        return new AuditQuestion(pool, null, null, null, null, null, null, from, until, null, 10);
    }

    private List<Long> found(AuditQuestion question) {
        return read(question, AUDITOR).entries().stream()
                .map(AuditEntry::position)
                .toList();
    }

    private AuditPage read(AuditQuestion question, Reader reader) {
        return node.bean(AuditTrail.class).read(question, new Wanted.Event(last, PATIENCE), reader, readings::add);
    }

    private void caughtUp() {
        read(AuditQuestion.in(pool, 1), AUDITOR);
    }
}
