package dev.signet.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.resourceserver.Settings.WhenStale;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of tokens while news come, fail to come, or say what nobody here understands. */
class FollowingWhatIsRevoked {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);

    private final List<ResourceServer> open = new ArrayList<>();
    private SignetStandIn signet;

    @BeforeEach
    void start() throws IOException {
        signet = SignetStandIn.start();
    }

    @AfterEach
    void stop() {
        open.forEach(ResourceServer::close);
        signet.close();
    }

    @Test
    void refusesASessionFromTheMomentThatItIsToldAndSaysSo() throws Exception {
        ResourceServer api = ready(signet.settings());
        UUID session = UUID.randomUUID();
        String token = signet.tokenOf(session);
        assertThat(api.check(token).originJti()).isEqualTo(session);
        signet.revoke(session);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, token, Reason.REVOKED));
        await().atMost(PATIENCE).until(() -> signet.acknowledged().contains(1L));
    }

    @Test
    void refusesEverythingOnceItHasHeardNothingForTooLong() throws Exception {
        ResourceServer api = ready(signet.settings().withStaleness(THREE_SECONDS, WhenStale.REFUSE));
        String token = signet.token(Map.of());
        api.check(token);
        signet.down(true);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, token, Reason.STALE));
        signet.down(false);
        await().atMost(PATIENCE).until(() -> !api.stale());
        api.check(token);
    }

    @Test
    void refusesEverythingWhileSomethingIsRevokedThatItDoesNotUnderstandAndStillTakesInTheRest() throws Exception {
        ResourceServer api = ready(signet.settings().withStaleness(THREE_SECONDS, WhenStale.REFUSE));
        UUID session = UUID.randomUUID();
        signet.revoke(Map.of("scope", "PLANET"));
        signet.revoke(session);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, signet.tokenOf(session), Reason.REVOKED));
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, signet.token(Map.of()), Reason.STALE));
        assertThat(signet.acknowledged()).doesNotContain(1L, 2L);
    }

    @Test
    void goesOnOnceWhatItDidNotUnderstandConcernsNoTokenAnyMore() throws Exception {
        signet.revoke(Map.of(
                "scope",
                "PLANET",
                "expires_at",
                Instant.now().minus(Duration.ofMinutes(1)).toString()));
        ready(signet.settings()).check(signet.token(Map.of()));
    }

    @Test
    void takesAnEntryWithoutItsFieldsForOneThatItDoesNotUnderstand() throws Exception {
        ResourceServer api = started(signet.settings());
        signet.revoke(Map.of("scope", "CLIENT"));
        await().atMost(PATIENCE).until(() -> signet.questions() > 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertRefused(started(signet.settings()), signet.token(Map.of()), Reason.STALE));
        assertThat(api.held()).isZero();
    }

    @Test
    void refusesEverythingRatherThanForgetForWantOfRoom() throws Exception {
        ResourceServer api = ready(signet.settings().withMostHeld(2).withStaleness(THREE_SECONDS, WhenStale.REFUSE));
        for (int i = 0; i < 3; i++) {
            signet.revoke(UUID.randomUUID());
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, signet.token(Map.of()), Reason.STALE));
        assertThat(api.held()).isEqualTo(2);
    }

    @Test
    void refusesWhatBeganBeforeAClientWasRevokedAndNothingElse() throws Exception {
        ResourceServer api = ready(signet.settings());
        long now = Instant.now().getEpochSecond();
        String before = signet.token(Map.of("auth_time", now - 10));
        signet.revoke(Map.of("scope", "CLIENT", "client_id", "cli_app", "auth_time_before", now - 5));
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, before, Reason.REVOKED));
        api.check(signet.token(Map.of("auth_time", now - 5)));
        api.check(signet.token(Map.of("auth_time", now - 10, "client_id", "cli_other")));
    }

    @Test
    void keepsWhatIsRevokedForAsLongAsTheSkewOfTheClockLetsTokensLive() throws Exception {
        Instant end = Instant.now();
        UUID session = UUID.randomUUID();
        String token =
                signet.token(Map.of("origin_jti", session.toString(), "exp", java.util.Date.from(end.plusSeconds(5))));
        signet.revoke(Map.of(
                "scope",
                "SESSION",
                "origin_jti",
                session.toString(),
                "expires_at",
                end.plusSeconds(5).toString()));
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(20));
        assertRefused(ready(signet.settings(), late), token, Reason.REVOKED);
    }

    private ResourceServer ready(Settings settings) throws InterruptedException {
        return ready(settings, Clock.systemUTC());
    }

    private ResourceServer ready(Settings settings, Clock clock) throws InterruptedException {
        ResourceServer server = ResourceServer.start(settings, clock);
        open.add(server);
        assertThat(server.awaitReady(PATIENCE)).isTrue();
        return server;
    }

    private ResourceServer started(Settings settings) {
        ResourceServer server = ResourceServer.start(settings);
        open.add(server);
        return server;
    }

    private static void assertRefused(ResourceServer api, String token, Reason reason) {
        assertThatThrownBy(() -> api.check(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
