package dev.signet.ops.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet projections rebuild NAME}. */
@Command(
        name = "rebuild",
        description = "Build a view anew from the whole ledger, while the live one goes on, and put it in its place.",
        mixinStandardHelpOptions = true)
final class RebuildView implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The view: audit or users.")
    private String projection = "";

    @Option(
            names = "--why",
            paramLabel = "PURPOSE",
            defaultValue = "",
            description = "What the rebuild is for; needed to begin one. It stays in the history.")
    private String why = "";

    @Option(names = "--abandon", description = "Give up the rebuild that is under way; the live view stays.")
    private boolean abandon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        run(projection, why, abandon, System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void run(String projection, String why, boolean abandon, Map<String, String> environment, PrintWriter out) {
        try (PlatformDoor door = PlatformDoor.of(environment)) {
            if (abandon) {
                door.abandon(projection);
                out.println("The rebuild of " + projection + " is abandoned. Readers never saw any of it.");
            } else {
                door.rebuild(projection, why);
                out.println("The rebuild of " + projection + " has begun. Next: ./signet projections status");
            }
        }
        out.flush();
    }
}
