package dev.signet.ops.bench;

import dev.signet.domain.password.HashParameters;
import dev.signet.ops.bench.Load.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures scenarios on a server, one after the other. */
final class Measurement {

    private final ServerProcess server;
    private final Prepared prepared;
    private final Plan plan;
    private final Path directory;

    Measurement(ServerProcess server, Prepared prepared, Plan plan, Path directory) {
        this.server = server;
        this.prepared = prepared;
        this.plan = plan;
        this.directory = directory;
    }

    /**
     * What a scenario gave.
     *
     * @param share of the processors; absent where the system does not tell
     * @param profile absent where none was made
     * @param ceiling absent where none is known
     */
    record Result(
            Scenario scenario,
            Outcome outcome,
            @Nullable Share share,
            @Nullable Profile profile,
            @Nullable Ceiling ceiling) {}

    /** What the bare work gives a second, right before the load and right after it. */
    record Ceiling(Bare bare, double before, double after) {

        double mean() {
            return (before + after) / 2;
        }
    }

    /**
     * Warms up, measures, profiles.
     *
     * @throws BenchFailed where a request fails
     */
    Result measure(Scenario scenario) throws IOException, InterruptedException {
        Bare bare = scenario.bare();
        double before = bare == null ? 0 : perSecond(bare);
        try (Load load = new Load(server.port(), works(scenario), plan.pace())) {
            succeed(scenario, load.run(plan.warmUp()));
            Share begin = Proc.tells() ? Share.now(server) : null;
            Outcome outcome = succeed(scenario, load.run(plan.measured()));
            Share share = begin == null ? null : Share.now(server).since(begin);
            Profile profile = profile(scenario, load);
            Ceiling ceiling = bare == null ? null : new Ceiling(bare, before, perSecond(bare));
            return new Result(scenario, outcome, share, profile, ceiling);
        }
    }

    private List<Work> works(Scenario scenario) throws IOException {
        List<Work> works = new ArrayList<>();
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < plan.connections(); i++) {
                works.add(scenario.work(prepared, prepared.share(i, plan.connections()), connection));
            }
            return works;
        } catch (UnexpectedAnswer e) {
            throw new BenchFailed(scenario + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private @Nullable Profile profile(Scenario scenario, Load load) throws IOException, InterruptedException {
        if (plan.profiled().isZero() || !Proc.tells()) {
            return null;
        }
        return Profile.during(() -> succeed(scenario, load.run(plan.profiled())), server, directory);
    }

    private static Outcome succeed(Scenario scenario, Outcome outcome) {
        if (outcome.failure() != null) {
            throw new BenchFailed(scenario + " failed: " + outcome.failure());
        }
        return outcome;
    }

    private double perSecond(Bare bare) throws InterruptedException {
        return switch (bare) {
            case HASH -> new BareHash(HashParameters.DEFAULT).perSecond(plan.bare());
            case REFRESH ->
                new BareRefresh(server.database(), prepared.algorithm()).perSecond(plan.connections(), plan.bare());
        };
    }
}
