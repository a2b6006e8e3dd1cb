package dev.signet.ops.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet audit verify}: an export or a dossier, a key, no server and no database. */
@Command(
        name = "verify",
        description = "Check an export or a dossier with nothing but the file and the ledger's key.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything that the file says is proved",
            "1:the file is not what was exported, or the history was rewritten",
            "2:nothing can be said: no export and no dossier, no key, or no checkpoint that it could be held against"
        })
final class VerifyExport implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The export, or the dossier of a session.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin
    private final TrustedKey key = new TrustedKey();

    @Option(
            names = "--checkpoint",
            paramLabel = "OLD",
            description = "File with a checkpoint from before, which the history has to begin with, or a directory with"
                    + " some of this tree, as a witness keeps them; may be repeated.")
    private List<Path> older = new ArrayList<>();

    @Option(
            names = "--epochs",
            paramLabel = "FILE",
            description = "The epochs that the ledger has begun since, as /v1/pools/POOL/ledger/epochs gave them.")
    private @Nullable Path epochs;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return verify();
        } catch (AuditRefused e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
        } catch (IOException e) {
            err.println("The file cannot be read: " + e.getMessage());
        }
        return Audit.NOTHING_SAID;
    }

    private int verify() throws IOException {
        return new FileCheck(
                        key.text(),
                        KeptCheckpoints.read(older),
                        epochs == null ? List.of() : EpochFile.read(TextOrFile.bytes(epochs)))
                .check(file, spec.commandLine().getOut());
    }
}
