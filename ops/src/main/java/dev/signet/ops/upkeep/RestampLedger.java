package dev.signet.ops.upkeep;

import dev.signet.ledger.sequence.Restamp;
import dev.signet.ledger.sequence.Restamp.Renewed;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./signet ledger restamp}: lets a ledger go on that was restored from a dump. */
@Command(
        name = "restamp",
        description = "After a restore from a dump into a new server: renew the stamps, so that the sequencer goes on.",
        mixinStandardHelpOptions = true)
final class RestampLedger implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        restamp(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void restamp(Map<String, String> environment, PrintWriter out) {
        try (Ground ground = Ground.of(environment)) {
            Renewed renewed = Restamp.renew(ground.owner());
            out.printf(
                    "Stamps renewed: %,d events, %,d of them wait for a position.%n",
                    renewed.events(), renewed.waiting());
            out.println("A node gives it to them as soon as it runs.");
            out.flush();
        }
    }
}
