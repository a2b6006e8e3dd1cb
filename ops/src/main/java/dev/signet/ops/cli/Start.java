package dev.signet.ops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./signet start}: serves until stopped. */
@Command(name = "start", description = "Serve until stopped, and say what is served.", mixinStandardHelpOptions = true)
final class Start implements Callable<Integer> {

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
        DefaultRun run = DefaultRun.start(System.getenv(), port, false);
        Serving.announce(run, spec.commandLine().getOut());
        spec.commandLine().getOut().println("Ctrl-C stops it.");
        spec.commandLine().getOut().flush();
        Serving.untilStopped(run);
        return 0;
    }
}
