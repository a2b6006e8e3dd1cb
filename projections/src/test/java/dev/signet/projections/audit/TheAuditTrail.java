package dev.signet.projections.audit;

import static dev.signet.projections.World.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.domain.Actor;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.ReadingId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import dev.signet.projections.Cast;
import dev.signet.projections.Node;
import dev.signet.projections.World;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Stops;
import dev.signet.projections.progress.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TheAuditTrail {

    private static final Reader AUDITOR = new Reader(Actor.SYSTEM, true);

    private final World world = new World();
    private final Cast cast = new Cast(world);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void holdsEveryEventOnceAtItsPlaceInTheLedger() {
        Node node = world.node();
        caughtUp(node, manySessions(node, 300));
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 600).boxed().toList());
        assertThat(rows("select event_id::text from view.audit order by position"))
                .isEqualTo(rows("""
                        select e.event_id::text
                        from ledger.entry n join ledger.event e on e.id = n.event order by n.position"""));
    }

    @Test
    void losesAndDoublesNothingWhenAnotherNodeTakesOverInTheMiddle() {
        Node first = world.node();
        manySessions(first, 400);
        await().atMost(PATIENCE).until(() -> !positions().isEmpty());
        first.close();
        Node second = world.node();
        caughtUp(second, manySessions(second, 100));
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void isTheSameWhenTheWholeLedgerIsReadAgain() {
        Node node = world.node();
        long last = manySessions(node, 50);
        UserId gone = cast.somebody();
        SessionId session = cast.session();
        node.append(List.of(cast.signsUp(gone, "gone", Map.of(), Cast.NOON), cast.signsIn(gone, session, "192.0.2.9")));
        last = node.append(
                List.of(cast.of(gone, new UserEvent.UserDeleted(gone, Cast.NOON)), cast.of(gone, erasure(gone))));
        caughtUp(node, last);
        List<String> before = rows("select a::text from view.audit a order by position");
        node.projection(AuditProjection.NAME).shutDown();
        node.projection(AuditProjection.NAME).resetTokens();
        assertThat(positions()).isEmpty();
        node.projection(AuditProjection.NAME).start();
        caughtUp(node, last);
        assertThat(rows("select a::text from view.audit a order by position")).isEqualTo(before);
    }

    @Test
    void knowsWhoseSessionItIsFromTheBeginningOfTheSession() {
        Node node = world.node();
        UserId alice = cast.somebody();
        SessionId session = cast.session();
        caughtUp(node, node.append(List.of(cast.signsIn(alice, session, "192.0.2.1"))));
        caughtUp(node, node.append(List.of(cast.signsOut(alice, session))));
        assertThat(rows("select user_id || ' ' || client_id from view.audit order by position"))
                .containsOnly(alice.value() + " " + cast.client.value())
                .hasSize(2);
    }

    @Test
    void keepsWhatWasDoneWithASessionWhoseRecordsAreGone() {
        Node node = world.node();
        UserId alice = cast.somebody();
        SessionId gone = cast.session();
        caughtUp(
                node,
                node.append(List.of(cast.of(
                        alice,
                        new AuditEvent.DossierHandedOut(
                                new ReadingId("rea_0198f2b1c3d47e5f8a9b0c1d2e3f4a5b"),
                                gone,
                                cast.pool,
                                Actor.SYSTEM,
                                "complaint 17",
                                false,
                                3,
                                60,
                                "ab",
                                Cast.NOON)))));
        assertThat(rows("select session_id || ' ' || coalesce(user_id, 'nobody') from view.audit"))
                .containsExactly(gone.value() + " nobody");
    }

    @Test
    void forgetsWhereAUserCameFromOnceTheUserIsDeleted() {
        Node node = world.node();
        UserId alice = cast.somebody();
        UserId bob = cast.somebody();
        caughtUp(
                node,
                node.append(List.of(
                        cast.signsIn(alice, cast.session(), "192.0.2.1"),
                        cast.signsIn(bob, cast.session(), "192.0.2.1"),
                        cast.of(alice, erasure(alice)))));
        assertThat(rows("select position::text from view.audit where source is not null"))
                .containsExactly("2");
    }

    @Test
    void standsStillWhereItCannotWriteAndGoesOnFromThere() {
        Node node = world.node();
        caughtUp(node, manySessions(node, 5));
        world.owner().sql("revoke insert on view.audit from signet_app").update();
        long last = manySessions(node, 5);
        Stops stops = node.bean(Stops.class);
        await().atMost(PATIENCE).until(() -> stops.standing().containsKey(AuditProjection.NAME));
        assertThat(positions()).hasSize(10);
        world.owner().sql("grant insert on view.audit to signet_app").update();
        caughtUp(node, last);
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(stops.standing()).isEmpty();
        assertThat(stops.failures(AuditProjection.NAME)).isPositive();
    }

    @Test
    void refusesAHoleAndADouble() {
        Node node = world.node();
        caughtUp(node, manySessions(node, 1));
        AuditTable table = node.bean(AuditTable.class);
        UserId alice = cast.somebody();
        DomainEventMessage<?> event = cast.of(alice, new UserEvent.UserConfirmed(alice, Cast.NOON));
        assertThatThrownBy(() -> table.append(List.of(AuditRow.of(4, event))))
                .hasMessage("the trail goes on at 3, not at 4");
        assertThatThrownBy(() -> table.append(List.of(AuditRow.of(2, event))))
                .hasMessage("the trail goes on at 3, not at 2");
        assertThatThrownBy(() -> table.append(List.of(AuditRow.of(3, event))))
                .hasMessage("0 of 1 events stand in the ledger");
    }

    private long manySessions(Node node, int sessions) {
        long last = 0;
        for (int i = 0; i < sessions; i += 10) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int j = i; j < Math.min(i + 10, sessions); j++) {
                UserId user = cast.somebody();
                SessionId session = cast.session();
                events.add(cast.signsIn(user, session, "192.0.2." + j % 250));
                events.add(cast.signsOut(user, session));
            }
            last = node.append(events);
        }
        return last;
    }

    private void caughtUp(Node node, long event) {
        AuditPage page = node.bean(AuditTrail.class)
                .read(AuditQuestion.in(AuditScope.EVERYTHING, 1), new Wanted.Event(event, PATIENCE), AUDITOR, _ -> {});
        assertThat(page.asOf().behind()).isZero();
    }

    private List<Long> positions() {
        return rows("select position from view.audit order by position").stream()
                .map(Long::valueOf)
                .toList();
    }

    private List<String> rows(String sql) {
        return world.texts(sql);
    }

    private static UserEvent erasure(UserId user) {
        return new UserEvent.UserErased(user, ErasureReason.CONSENT_WITHDRAWN, Actor.user(user), Cast.NOON);
    }
}
