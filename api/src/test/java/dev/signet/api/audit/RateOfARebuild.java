package dev.signet.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.SignetUnderTest;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import dev.signet.projections.rebuild.Rebuild;
import dev.signet.projections.rebuild.Rebuilds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many events a second a rebuild of the trail gets through, indexes and all, beside the live trail. */
@Tag("slow")
class RateOfARebuild {

    private static final int SESSIONS = 100_000;
    private static final int SESSIONS_A_COMMIT = 500;
    private static final int USERS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TenantId tenant = TenantId.of(UUID.randomUUID());
    private final UserPoolId pool = UserPoolId.of(UUID.randomUUID());
    private final AppClientId client = AppClientId.of(UUID.randomUUID());
    private final List<UserId> users =
            Stream.generate(() -> UserId.of(UUID.randomUUID())).limit(USERS).toList();

    @Test
    void ofTwoHundredThousandEventsIsThousandsASecond() throws Exception {
        try (SignetUnderTest signet = SignetUnderTest.started()) {
            for (int i = 0; i < SESSIONS; i += SESSIONS_A_COMMIT) {
                append(signet, sessions(i));
            }
            long head = caughtUp(signet);
            Rebuilds rebuilds = signet.part(Rebuilds.class);
            long began = System.nanoTime();
            rebuilds.begin("audit", "a measurement");
            long[] rate = new long[1];
            await().atMost(PATIENCE).until(() -> {
                List<Rebuild> underWay = rebuilds.underWay();
                underWay.forEach(run -> rate[0] = run.eventsPerSecond());
                return underWay.isEmpty();
            });
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "rebuilt %,d events in %.1f s: %,.0f a second in all, %,d while filling%n",
                    head, seconds, head / seconds, rate[0]);
            assertThat(head / seconds).isGreaterThan(1_000);
        }
    }

    private List<DomainEventMessage<?>> sessions(int first) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = first; i < first + SESSIONS_A_COMMIT; i++) {
            UserId user = users.get(i % USERS);
            SessionId session = SessionId.of(UUID.randomUUID());
            MetaData by = MetaData.from(Map.of(
                    "tenant", tenant.value(),
                    "pool", pool.value(),
                    "actor", Actor.user(user),
                    "request", "req-" + i,
                    "address", Personal.of(user, "192.0.2." + i % 250)));
            events.add(new GenericDomainEventMessage<>(
                    "session",
                    session.value(),
                    0,
                    new AuthSucceeded(session, user, pool, client, Set.of(Factor.PASSWORD), NOON),
                    by));
            events.add(new GenericDomainEventMessage<>(
                    "session",
                    session.value(),
                    1,
                    new TokenRevoked(session, RevocationReason.SIGNED_OUT, Actor.user(user), NOON),
                    by));
        }
        return events;
    }

    private static void append(SignetUnderTest signet, List<DomainEventMessage<?>> events) {
        new TransactionTemplate(signet.part(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> signet.part(LedgerEngine.class).appendEvents(events));
    }

    private static long caughtUp(SignetUnderTest signet) {
        Progress progress = signet.part(Progress.class);
        await().atMost(PATIENCE).until(() -> {
            AsOf asOf = progress.reach("audit", Wanted.NOTHING);
            return asOf.position() >= 2L * SESSIONS && asOf.behind() == 0;
        });
        return progress.reach("audit", Wanted.NOTHING).position();
    }
}
