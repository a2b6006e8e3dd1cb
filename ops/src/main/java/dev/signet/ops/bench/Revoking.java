package dev.signet.ops.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Ends sessions one by one at a steady rate, and measures for each when the last consumer refuses it. */
final class Revoking {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int DIGITS = 3;
    private static final Duration LOST = Duration.ofSeconds(30);
    private static final long BETWEEN_TRIES = Duration.ofMillis(5).toNanos();
    private static final int ENDED = 204;
    private static final int ENDED_BEFORE = 401;

    private final TwoNodes nodes;
    private final Consumers consumers;
    private final Iterator<String> tokens;
    private final Pace pace;

    /** @param tokens access tokens of sessions that nobody else uses */
    Revoking(TwoNodes nodes, Consumers consumers, Iterator<String> tokens, double rate) {
        this.nodes = nodes;
        this.consumers = consumers;
        this.tokens = tokens;
        this.pace = new Pace(rate);
    }

    /**
     * What came of it.
     *
     * @param fromAsked from when the revocation was first asked for, which is before its commit
     * @param fromAnswered from when it was answered, which is after its commit
     * @param lost how many one consumer or another still let in after half a minute
     * @param failure what kept a revocation from being made; absent where all is well
     */
    record Outcome(
            Histogram fromAsked,
            Histogram fromAnswered,
            int lost,
            @Nullable String failure) {}

    /** Revokes so many. */
    Outcome run(int many) {
        Histogram asked = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
        Histogram answered = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
        AtomicInteger lost = new AtomicInteger();
        AtomicReference<@Nullable String> failure = new AtomicReference<>();
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many && failure.get() == null; i++) {
                awaitTurn(start + pace.due(i, 0, 1));
                String token = tokens.next();
                each.execute(() -> {
                    try {
                        revoke(token, asked, answered, lost);
                    } catch (IOException | UnexpectedAnswer e) {
                        failure.compareAndSet(null, Objects.requireNonNullElse(e.getMessage(), e.toString()));
                    }
                });
            }
        }
        return new Outcome(asked, answered, lost.get(), failure.get());
    }

    private void revoke(String token, Histogram asked, Histogram answered, AtomicInteger lost)
            throws IOException, UnexpectedAnswer {
        long begin = System.nanoTime();
        end(token, begin + LOST.toNanos());
        long committed = System.nanoTime();
        long refused = consumers.untilRefusedByAll(token, LOST);
        if (refused == 0) {
            lost.incrementAndGet();
            return;
        }
        asked.recordValue(Math.min(refused - begin, LONGEST_NANOS));
        answered.recordValue(Math.clamp(refused - committed, 0, LONGEST_NANOS));
    }

    /** Asks again where the node was lost before it answered: the session may be ended already, and stays so. */
    private void end(String token, long deadline) throws IOException, UnexpectedAnswer {
        byte[] request = Requests.deleteAs(token, "/v1/me/sessions/current");
        for (boolean again = false; ; again = true) {
            try (Connection connection = new Connection(nodes.port())) {
                Answer answer = connection.send(request);
                if (answer.status() != ENDED_BEFORE || !again) {
                    answer.expect(ENDED);
                }
                return;
            } catch (IOException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }

    private static void awaitTurn(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
