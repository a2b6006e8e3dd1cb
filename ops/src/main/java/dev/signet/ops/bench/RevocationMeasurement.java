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

/** Revokes beside refreshes: first with both nodes, then while one is killed. */
final class RevocationMeasurement {

    private static final int SESSIONS_EACH = 5;

    private final TwoNodes nodes;
    private final RevocationPlan plan;
    private final RevocationReport report;

    RevocationMeasurement(TwoNodes nodes, RevocationPlan plan, RevocationReport report) {
        this.nodes = nodes;
        this.plan = plan;
        this.report = report;
    }

    /** Whether nothing was lost and nothing failed. */
    boolean run() throws IOException, InterruptedException {
        List<Work> first = refreshing();
        List<Work> second = refreshing();
        List<Work> spare = refreshing();
        List<String> tokens = sessions(plan.sessions());
        try (Consumers consumers = Consumers.start(plan.consumers(), nodes.issuer(), nodes.prepared());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Load onFirst = load(nodes.first(), first);
                Load onSecond = load(nodes.second(), second);
                Load instead = load(nodes.second(), spare)) {
            Revoking revoking = new Revoking(nodes, consumers, tokens.iterator(), plan.revocations());
            Duration together = plan.warmUp().plus(plan.measured());
            Future<Load.Outcome> one =
                    threads.submit(() -> onFirst.run(together.plus(plan.killed().dividedBy(2))));
            Future<Load.Outcome> other = threads.submit(() -> onSecond.run(together.plus(plan.killed())));
            revoking.run(plan.revocationsIn(plan.warmUp()));
            Revoking.Outcome calm = revoking.run(plan.revocationsIn(plan.measured()));
            report.result("both nodes", calm);
            boolean well = calm.lost() == 0 && calm.failure() == null;
            if (plan.killed().isPositive()) {
                Future<Load.Outcome> rest = threads.submit(() -> {
                    one.get(); // the load on the first node is over: now it is killed, and the other takes it
                    nodes.first().kill();
                    return instead.run(plan.killed().dividedBy(2));
                });
                Revoking.Outcome killed = revoking.run(plan.revocationsIn(plan.killed()));
                report.result("first node killed", killed);
                report.load(outcome(rest));
                well &= killed.lost() == 0 && killed.failure() == null;
            }
            report.load(outcome(one));
            report.load(outcome(other));
            return well;
        }
    }

    private Load load(ServerProcess server, List<Work> works) {
        return new Load(server.port(), works, new Pace(plan.refreshes() / 2));
    }

    private static Load.Outcome outcome(Future<Load.Outcome> load) throws InterruptedException {
        try {
            return load.get();
        } catch (ExecutionException e) {
            throw new BenchFailed("the refreshes beside it failed: " + e.getCause(), e);
        }
    }

    private List<Work> refreshing() throws IOException {
        List<Work> works = new ArrayList<>();
        List<String> users = nodes.prepared().usernames();
        try (Connection connection = new Connection(nodes.second().port())) {
            for (int i = 0; i < RevocationPlan.CONNECTIONS; i++) {
                List<String> sessions = Collections.nCopies(SESSIONS_EACH, users.get(i % users.size()));
                works.add(Scenario.REFRESH.work(nodes.prepared(), sessions, connection));
            }
            return works;
        } catch (UnexpectedAnswer e) {
            throw new BenchFailed("the refreshes cannot be prepared: " + e.getMessage(), e);
        }
    }

    private List<String> sessions(int many) throws IOException {
        List<String> tokens = new ArrayList<>();
        List<String> users = nodes.prepared().usernames();
        try (Connection connection = new Connection(nodes.second().port())) {
            for (int i = 0; i < many; i++) {
                tokens.add(Scenario.signedIn(nodes.prepared(), users.get(i % users.size()), connection)
                        .field("access_token"));
            }
            return tokens;
        } catch (UnexpectedAnswer e) {
            throw new BenchFailed("the sessions cannot be prepared: " + e.getMessage(), e);
        }
    }
}
