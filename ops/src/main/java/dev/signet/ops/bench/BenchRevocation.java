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

/** {@code ./signet bench revocation}: how long it takes until a revoked session is refused everywhere. */
@Command(
        name = "revocation",
        description =
                "Start two nodes on one database, revoke sessions beside a load of refreshes, kill a node, and tell"
                        + " how long it took until every resource server refused.",
        mixinStandardHelpOptions = true)
final class BenchRevocation implements Callable<Integer> {

    @Option(names = "--consumers", defaultValue = "20", description = "Resource servers (default: ${DEFAULT-VALUE}).")
    private int consumers;

    @Option(names = "--refreshes", defaultValue = "200", description = "A second (default: ${DEFAULT-VALUE}).")
    private double refreshes;

    @Option(names = "--revocations", defaultValue = "2", description = "A second (default: ${DEFAULT-VALUE}).")
    private double revocations;

    @Option(names = "--warm-up", defaultValue = "40", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "60", description = "That count (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--kill",
            defaultValue = "20",
            description = "Seconds after that, in whose middle a node is killed; 0 leaves it out (default:"
                    + " ${DEFAULT-VALUE}).")
    private int kill;

    @Option(names = "--algorithm", defaultValue = "RS256", description = "Default: ${DEFAULT-VALUE}.")
    private SigningAlgorithm algorithm = SigningAlgorithm.RS256;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (consumers < 1 || refreshes <= 0 || revocations <= 0 || warmUp < 0 || seconds < 1 || kill < 0) {
            throw new ParameterException(
                    spec.commandLine(), "There has to be a consumer, a refresh, a revocation and a second to measure.");
        }
        RevocationPlan plan = new RevocationPlan(
                consumers,
                refreshes,
                revocations,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(kill));
        Path directory = Files.createTempDirectory("signet-bench-");
        try (TwoNodes nodes = TwoNodes.start(directory, algorithm, plan.users())) {
            RevocationReport report = new RevocationReport(spec.commandLine().getOut());
            report.begin(plan, algorithm);
            return new RevocationMeasurement(nodes, plan, report).run() ? 0 : 1;
        } catch (BenchFailed failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return 1;
        } finally {
            Bench.delete(directory);
        }
    }
}
