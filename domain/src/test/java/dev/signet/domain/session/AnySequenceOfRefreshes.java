package dev.signet.domain.session;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.refreshToken;
import static dev.signet.domain.session.SignedIn.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.Decision;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.session.RefreshAnswer.Refreshed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random clients that refresh, retry and replay; the seed names the sequence that failed. */
class AnySequenceOfRefreshes {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final RefreshRotation REFUSING = new RefreshRotation(true, GRACE, false);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesOneGoodTokenOnceTheGraceIsOver(long seed) {
        Walk walk = new Walk(new Random(seed));
        for (int step = 0; step < 60; step++) {
            walk.step();
            assertThat(walk.goodAt(walk.now))
                    .as("good now, seed %d step %d", seed, step)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(walk.goodAt(walk.now.plus(GRACE)))
                    .as("good after the grace, seed %d step %d", seed, step)
                    .containsExactly(walk.newest());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverTakesATokenLongerThanTheGraceAfterItWasFirstReplaced(long seed) {
        Walk walk = new Walk(new Random(seed));
        for (int step = 0; step < 60; step++) {
            walk.step();
            for (RefreshTokenId good : walk.goodAt(walk.now)) {
                Instant replaced = walk.firstReplaced.getOrDefault(good, Instant.MAX.minus(GRACE));
                assertThat(walk.now).as("seed %d step %d", seed, step).isBefore(replaced.plus(GRACE));
            }
        }
    }

    /** One session and everything that was ever handed out in it. */
    private static final class Walk {
        private final Random random;
        private final List<RefreshTokenId> handedOut = new ArrayList<>(List.of(SignedIn.FIRST));
        private final Map<RefreshTokenId, Instant> firstReplaced = new HashMap<>();
        private SessionState state =
                SessionState.evolve(SessionState.evolve(null, SignedIn.succeeded()), SignedIn.issued());
        private Instant now = NOON;

        Walk(Random random) {
            this.random = random;
        }

        void step() {
            now = now.plusSeconds(random.nextInt(7));
            int back = Math.min(random.nextInt(4), handedOut.size() - 1);
            RefreshTokenId presented = handedOut.get(handedOut.size() - 1 - back);
            RefreshTokenId successor = refreshToken(handedOut.size() + 1);
            Decision<RefreshAnswer, SessionEvent> decision = decide(presented, successor, now);
            for (SessionEvent event : decision.events()) {
                state = SessionState.evolve(state, event);
            }
            if (decision.answer() instanceof Refreshed) {
                firstReplaced.putIfAbsent(newest(), now);
                firstReplaced.putIfAbsent(presented, now);
                handedOut.add(successor);
            }
        }

        List<RefreshTokenId> goodAt(Instant at) {
            return handedOut.stream()
                    .filter(token -> decide(token, refreshToken(0), at).answer() instanceof Refreshed)
                    .toList();
        }

        RefreshTokenId newest() {
            return handedOut.getLast();
        }

        private Decision<RefreshAnswer, SessionEvent> decide(
                RefreshTokenId presented, RefreshTokenId successor, Instant at) {
            return SessionRules.refresh(state, refresh(presented, successor, REFUSING, at));
        }
    }
}
