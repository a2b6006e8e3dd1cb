package dev.signet.ops.cli;

import dev.signet.application.start.Started;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./signet try}: walks one user through the whole workflow. */
@Command(
        name = "try",
        description = "Start Signet, walk one user from sign-up to revoked, show every step and the audit trail.",
        mixinStandardHelpOptions = true)
final class Try implements Callable<Integer> {

    @Option(names = "--keep", description = "Leave the server running afterwards.")
    private boolean keep;

    @Option(
            names = "--port",
            defaultValue = "${env:SIGNET_PORT:-8080}",
            description = "Port of the server (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DefaultRun run = DefaultRun.start(System.getenv(), port, true);
        boolean succeeded = false;
        try {
            Started.Demo demo = run.started()
                    .demo()
                    .orElseThrow(() -> new IllegalStateException("somebody has deleted the demo client, so there is"
                            + " nothing to try: set SIGNET_DATA to an empty folder"));
            try (Auditor auditor = Auditor.appoint(run)) {
                succeeded = new Walk(run.address(), demo, auditor, out).run();
            }
        } finally {
            if (!keep || !succeeded) {
                run.close();
            }
        }
        if (keep && succeeded) {
            Serving.announce(run, out);
            out.println("Next, try one of:");
            out.println("  curl " + run.address() + "/mailbox/messages");
            out.println("  curl " + run.address() + "/actuator/prometheus");
            out.flush();
            Serving.untilStopped(run);
        }
        return succeeded ? 0 : 1;
    }
}
