package dev.signet.ops.upkeep;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./signet keys add}: the first half of a rotation beside nodes that are at work. */
@Command(
        name = "add",
        description = "Add a new key-encryption key to the key file, which wraps nothing before it is promoted.",
        mixinStandardHelpOptions = true)
final class AddKey implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        add(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void add(Map<String, String> environment, PrintWriter out) {
        KeySource source = KeySource.of(environment);
        source.add();
        out.println("A new key stands before the last one in " + source
                + ", and wraps nothing yet. Keep a copy of the file.");
        out.println("Next: bring the file to every node and restart each; then ./signet keys promote");
        out.flush();
    }
}
