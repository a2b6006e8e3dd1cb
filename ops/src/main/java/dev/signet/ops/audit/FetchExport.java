package dev.signet.ops.audit;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ops.door.Door;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./signet audit export}: has an export made, fetches it and checks it. */
@Command(
        name = "export",
        description = {
            "Have an export made by the running server, fetch it, and check it.",
            "Needs SIGNET_TOKEN, the access token of an operator who may read the audit trail, and SIGNET_PUBLIC_URL.",
            "Whoever fetches an export stands in the history with the purpose.",
            "The file begins with its manifest; its end is signed."
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the file is there and everything in it is proved",
            "1:what was fetched is not what was exported; it is kept beside, as FILE.refused",
            "2:there is no file"
        })
final class FetchExport implements Callable<Integer> {

    @Mixin
    private final Choice choice = new Choice();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The ledger's key that you trust (text or file). Without it the server is asked for it.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "OLD",
            description = "File with a checkpoint from before, which the history has to begin with; may be repeated.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to put the file; it must not be there yet (default: the export's identifier .jsonl).")
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
        if (output != null && Files.exists(output)) {
            throw new AuditRefused(output + " is there already: nothing is overwritten");
        }
        List<SignedNote> kept = kept();
        Map<String, Object> wanted = choice.body();
        wanted.put("older_checkpoints", kept.stream().map(FetchExport::size).toList());
        try (Door door = Door.of(audit.environment(), "an operator who may read the audit trail")) {
            String trusted = trusted(door, out);
            ExportAtWork made = ExportAtWork.ask(door, choice.pool(), wanted);
            JsonNode ready = made.await(out);
            Path file = output == null ? Path.of(made.id() + ".jsonl") : output;
            return fetched(made, ready, file, trusted, kept, out);
        }
    }

    private static int fetched(
            ExportAtWork made, JsonNode ready, Path file, String key, List<SignedNote> kept, PrintWriter out)
            throws IOException {
        Path part = OwnFile.fresh(file.resolveSibling(file.getFileName() + ".part"));
        made.download(part, ready.path("bytes").asLong(), out);
        int status = new FileCheck(key, kept).check(part, out);
        Path there = status == 0 ? file : file.resolveSibling(file.getFileName() + ".refused");
        Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
        out.printf(
                "%s: %,d bytes, SHA-256 %s%n",
                there, Files.size(there), ready.path("sha256").asString());
        out.flush();
        return status;
    }

    private String trusted(Door door, PrintWriter out) throws IOException {
        if (key != null) {
            return key;
        }
        out.println(
                "No --key was given: the key is taken from the server that is checked. Keep one that you took earlier.");
        return door.text("/v1/pools/" + choice.pool() + "/ledger/key").strip();
    }

    private List<SignedNote> kept() throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        for (Path path : checkpoints) {
            notes.add(FileCheck.checkpoint(path));
        }
        return notes;
    }

    private static long size(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (MalformedNote e) {
            throw new AuditRefused("--checkpoint names no checkpoint: " + e.getMessage());
        }
    }
}
