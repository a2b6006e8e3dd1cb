package dev.signet.ops.audit;

import dev.signet.ops.door.Door;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./signet audit data}: everything that is held on one person, for the person. */
@Command(
        name = "data",
        description = {
            "Show everything that is held on one person (GDPR Art. 15), from the running server.",
            "Needs SIGNET_TOKEN, the access token of an operator who may see personal data, and SIGNET_PUBLIC_URL.",
            "That it was read is put on record."
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true)
final class FetchPersonData implements Callable<Integer> {

    @Option(names = "--pool", required = true, paramLabel = "POOL", description = "The user pool.")
    private String pool = "";

    @Option(names = "--user", required = true, paramLabel = "USER", description = "The user's identifier.")
    private String user = "";

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to put it, readable by you alone; it must not be there yet.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Audit audit;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Door door = Door.of(audit.environment(), "an operator who may see personal data")) {
            JsonNode data = PersonData.fetch(door, pool, user);
            if (output == null) {
                print(data, out);
            } else {
                StringWriter text = new StringWriter();
                print(data, new PrintWriter(text, true));
                OwnFile.write(output, text.toString());
                out.println(output + ": everything that is held on " + user + ".");
            }
            out.flush();
        }
        return 0;
    }

    private void print(JsonNode data, PrintWriter out) {
        if (json) {
            out.println(data.toPrettyString());
        } else {
            PersonData.print(data, out);
        }
    }
}
