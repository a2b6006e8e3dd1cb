package dev.signet.ops.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./signet projections status}. */
@Command(
        name = "status",
        description = "Tell how far each projection has read, and how far each rebuild is.",
        mixinStandardHelpOptions = true)
final class ShowProjections implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        show(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    static void show(Map<String, String> environment, PrintWriter out) {
        JsonNode items;
        try (PlatformDoor door = PlatformDoor.of(environment)) {
            items = door.projections().path("items");
        }
        out.printf("%-10s %12s %10s  %s%n", "projection", "position", "behind", "rebuild");
        for (JsonNode item : items) {
            JsonNode asOf = item.path("as_of");
            out.printf(
                    "%-10s %,12d %,10d  %s%n",
                    item.path("projection").asString(),
                    asOf.path("position").asLong(),
                    asOf.path("behind").asLong(),
                    rebuild(item.path("rebuild")));
        }
        out.flush();
    }

    private static String rebuild(JsonNode rebuild) {
        if (rebuild.isMissingNode()) {
            return "none";
        }
        String trouble = rebuild.path("trouble").asString("");
        return "at %,d, %,d to go, %,d events/s%s"
                .formatted(
                        rebuild.path("position").asLong(),
                        rebuild.path("behind").asLong(),
                        rebuild.path("events_per_second").asLong(),
                        trouble.isEmpty() ? "" : ", tried again after " + trouble);
    }
}
