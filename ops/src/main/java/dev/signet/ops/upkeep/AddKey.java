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
        description =
                "Add a new key-encryption key to the key file, which wraps nothing before the nodes are restarted.",
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
        out.println("A new key, " + source.add().id() + ", stands last in " + source + ". Keep a copy of the file.");
        out.println(
                "A node that is started with it in the last place wraps by it. Beside nodes that are at work, let it");
        out.println("stand before the last key until each was restarted: docs/runbooks/key-rotation.md");
        out.println("Next, once every node knows it: ./signet keys rotate --while-serving");
        out.flush();
    }
}
