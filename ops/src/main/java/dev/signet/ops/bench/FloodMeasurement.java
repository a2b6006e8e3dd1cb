package dev.signet.ops.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Refreshes alone, beside a flood, and alone again. */
final class FloodMeasurement {

    private static final int SESSIONS_EACH = 5;

    private final ServerProcess server;
    private final Prepared prepared;
    private final FloodPlan plan;
    private final FloodReport report;

    FloodMeasurement(ServerProcess server, Prepared prepared, FloodPlan plan, FloodReport report) {
        this.server = server;
        this.prepared = prepared;
        this.plan = plan;
        this.report = report;
    }

    /** @throws BenchFailed where a request fails that is not told to come later */
    void run() throws IOException, InterruptedException {
        try (Load refreshes = new Load(server.port(), refreshing(), new Pace(plan.refreshes()))) {
            succeed("a refresh", refreshes.run(plan.warmUp().dividedBy(2)));
            besideTheFlood(refreshes, plan.warmUp().dividedBy(2));
            settle(refreshes);
            report.alone("before", succeed("a refresh", refreshes.run(plan.measured())));
            Flood flood = besideTheFlood(refreshes, plan.measured());
            report.beside(flood.refreshes(), flood.requests(), flood.counts());
            settle(refreshes);
            report.alone("after", succeed("a refresh", refreshes.run(plan.measured())));
        }
        report.verdict();
    }

    private record Flood(Load.Outcome refreshes, Load.Outcome requests, Flooding.Counts counts) {}

    /** Refreshes begin to count when the flood has risen. */
    private Flood besideTheFlood(Load refreshes, Duration counting) throws IOException, InterruptedException {
        Flooding.Counts counts = new Flooding.Counts();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
                Load flood = new Load(server.port(), flooding(counts), new Pace(plan.flood()))) {
            Future<Load.Outcome> requests = thread.submit(() -> flood.run(FloodPlan.SETTLING.plus(counting)));
            settle(refreshes);
            Load.Outcome outcome = succeed("a refresh beside the flood", refreshes.run(counting));
            return new Flood(outcome, succeed("the flood", requests.get()), counts);
        } catch (ExecutionException e) {
            throw new BenchFailed("the flood failed: " + e.getCause(), e);
        }
    }

    private void settle(Load refreshes) throws InterruptedException {
        succeed("a refresh", refreshes.run(FloodPlan.SETTLING));
    }

    private List<Work> refreshing() throws IOException {
        List<Work> works = new ArrayList<>();
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < FloodPlan.REFRESHING; i++) {
                List<String> sessions =
                        Collections.nCopies(SESSIONS_EACH, prepared.usernames().get(i));
                works.add(Scenario.REFRESH.work(prepared, sessions, connection));
            }
            return works;
        } catch (UnexpectedAnswer e) {
            throw new BenchFailed("the refreshes cannot be prepared: " + e.getMessage(), e);
        }
    }

    private List<Work> flooding(Flooding.Counts counts) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < FloodPlan.FLOODING; i++) {
            String username = prepared.usernames().get(FloodPlan.REFRESHING + i % FloodPlan.REFRESHING);
            works.add(new Flooding(prepared, username, i, counts));
        }
        return works;
    }

    private static Load.Outcome succeed(String what, Load.Outcome outcome) {
        if (outcome.failure() != null) {
            throw new BenchFailed(what + " failed: " + outcome.failure());
        }
        return outcome;
    }
}
