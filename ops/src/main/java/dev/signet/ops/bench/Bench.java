package dev.signet.ops.bench;

import dev.signet.domain.pool.SigningAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./signet bench}: measures a server that it starts, and stops, itself. */
@Command(
        name = "bench",
        description = "Start a server on a temporary directory, put load on it and tell what it gave.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchRevocation.class, BenchFlood.class})
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--scenario",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; all of them where none is named.")
    private Set<Scenario> scenarios = EnumSet.allOf(Scenario.class);

    @Option(
            names = "--algorithm",
            defaultValue = "RS256",
            description = "By which tokens are signed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SigningAlgorithm algorithm = SigningAlgorithm.RS256;

    @Option(names = "--connections", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Requests a second, at fixed times; 0 is a closed loop (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--users", defaultValue = "320", description = "Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--warm-up", defaultValue = "90", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "30", description = "That count (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--profile",
            defaultValue = "10",
            description = "Seconds with a profiler after that; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int profiled;

    @Option(
            names = "--bare",
            defaultValue = "10",
            description = "Seconds of the bare work, before and after (default: ${DEFAULT-VALUE}).")
    private int bare;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Made by picocli. */
    public Bench() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (connections < 1
                || users < connections
                || rate < 0
                || seconds < 1
                || warmUp < 0
                || profiled < 0
                || bare < 1) {
            throw new ParameterException(
                    spec.commandLine(), "There has to be a connection, a user for each, a second to measure.");
        }
        Plan plan = new Plan(
                connections,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(profiled),
                Duration.ofSeconds(bare),
                new Pace(rate));
        Path directory = Files.createTempDirectory("signet-bench-");
        try {
            measure(plan, directory);
            return 0;
        } catch (BenchFailed failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return 1;
        } finally {
            delete(directory);
        }
    }

    private void measure(Plan plan, Path directory) throws IOException, InterruptedException {
        Report report = new Report(spec.commandLine().getOut());
        report.begin(plan, algorithm);
        Path data = Files.createDirectory(directory.resolve("data"));
        Duration cold;
        try (ServerProcess first = ServerProcess.start(data)) {
            cold = first.startTook();
        }
        Prepared prepared = Preparation.prepare(data, algorithm, users);
        try (ServerProcess server = ServerProcess.start(data)) {
            report.start(cold, server.startTook());
            report.memory("before the load", server);
            Measurement measurement = new Measurement(server, prepared, plan, directory);
            for (Scenario scenario : scenarios) {
                report.result(measurement.measure(scenario));
            }
            report.memory("after the load", server);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
