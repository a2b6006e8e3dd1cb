package dev.signet.ops.upkeep;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./signet keys promote}: the second half of a rotation beside nodes that are at work. */
@Command(
        name = "promote",
        description =
                "Let the key-encryption key that was added wrap; each node must have been restarted since it was added.",
        mixinStandardHelpOptions = true)
final class PromoteKey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        promote(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void promote(Map<String, String> environment, PrintWriter out) {
        KeySource source = KeySource.of(environment);
        out.println("Key " + source.promote().id() + " stands last in " + source
                + " and wraps on every node that is started from now on.");
        out.println("Next: bring the file to every node and restart each; then ./signet keys rotate --while-serving");
        out.flush();
    }
}
