package dev.signet.ops.bench;

import dev.signet.domain.pool.SigningAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./signet bench flood}: what those who are signed in feel of a flood of sign-ins. */
@Command(
        name = "flood",
        description =
                "Start a server, refresh at a fixed rate, first alone, then beside a flood of sign-ins by password"
                        + " and by SRP, then alone again, and tell how long refreshes took.",
        mixinStandardHelpOptions = true)
final class BenchFlood implements Callable<Integer> {

    @Option(names = "--refreshes", defaultValue = "100", description = "A second (default: ${DEFAULT-VALUE}).")
    private double refreshes;

    @Option(names = "--flood", defaultValue = "300", description = "Requests a second (default: ${DEFAULT-VALUE}).")
    private double flood;

    @Option(names = "--warm-up", defaultValue = "60", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "That count, three times (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--algorithm", defaultValue = "RS256", description = "Default: ${DEFAULT-VALUE}.")
    private SigningAlgorithm algorithm = SigningAlgorithm.RS256;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (refreshes <= 0 || flood <= 0 || warmUp < 0 || seconds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "There has to be a refresh, a flood and a second to measure.");
        }
        FloodPlan plan = new FloodPlan(refreshes, flood, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        Path directory = Files.createTempDirectory("signet-bench-");
        try {
            measure(plan, Files.createDirectory(directory.resolve("data")));
            return 0;
        } catch (BenchFailed failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return 1;
        } finally {
            Bench.delete(directory);
        }
    }

    private void measure(FloodPlan plan, Path data) throws IOException, InterruptedException {
        FloodReport report = new FloodReport(spec.commandLine().getOut());
        report.begin(plan, algorithm);
        ServerProcess.start(data).close(); // makes the database
        Prepared prepared = Preparation.prepare(data, algorithm, plan.users());
        try (ServerProcess server = ServerProcess.start(data)) {
            new FloodMeasurement(server, prepared, plan, report).run();
        }
    }
}
