package dev.signet.ops.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Connections at work, each on a thread of its own. */
final class Load implements AutoCloseable {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int DIGITS = 3;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Work> works;
    private final Pace pace;

    /** One connection for each work. */
    Load(int port, List<Work> works, Pace pace) {
        this.works = works;
        this.pace = pace;
        works.forEach(_ -> connections.add(new Connection(port)));
    }

    /**
     * What a run gave.
     *
     * @param times of the requests, in nanoseconds
     * @param took from the first request to the last answer
     * @param failure the first unexpected answer, or what kept one from coming; absent where all is well
     */
    record Outcome(Histogram times, Duration took, @Nullable String failure) {

        double perSecond() {
            return times.getTotalCount() * 1e9 / took.toNanos();
        }
    }

    /** Works for so long, or until a request fails: what is measured beside failures means nothing. */
    Outcome run(Duration length) throws InterruptedException {
        long start = System.nanoTime();
        AtomicReference<@Nullable String> failure = new AtomicReference<>();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            workers.add(new Worker(i, start, start + length.toNanos(), failure));
        }
        workers.forEach(Thread::start);
        Histogram all = new Histogram(LONGEST_NANOS, DIGITS);
        for (Worker worker : workers) {
            worker.join();
            all.add(worker.times);
        }
        return new Outcome(all, Duration.ofNanos(System.nanoTime() - start), failure.get());
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private final class Worker extends Thread {

        private final Histogram times = new Histogram(LONGEST_NANOS, DIGITS);
        private final int number;
        private final long start;
        private final long end;
        private final AtomicReference<@Nullable String> failure;

        Worker(int number, long start, long end, AtomicReference<@Nullable String> failure) {
            super("load-" + number);
            this.number = number;
            this.start = start;
            this.end = end;
            this.failure = failure;
        }

        @Override
        public void run() {
            long turn = 0;
            for (long due = due(turn); due - end < 0 && failure.get() == null; due = due(++turn)) {
                byte[] request = works.get(number).request();
                await(due);
                try {
                    Answer answer = connections.get(number).send(request);
                    times.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
                    works.get(number).answered(answer);
                } catch (IOException | UnexpectedAnswer e) {
                    failure.compareAndSet(null, Objects.requireNonNullElse(e.getMessage(), e.toString()));
                }
            }
        }

        private long due(long turn) {
            return pace.closedLoop() ? System.nanoTime() : start + pace.due(turn, number, works.size());
        }

        private static void await(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
