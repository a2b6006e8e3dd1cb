package dev.signet.ops.audit;

import dev.signet.ledger.export.CsvView;
import dev.signet.ledger.export.MalformedExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet audit csv}: an export as a table for spreadsheets. */
@Command(
        name = "csv",
        description = {
            "Show the records of an export as CSV.",
            "The table proves nothing: keep the export, and check that one with: signet audit verify"
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true)
final class ExportToCsv implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The export.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new AuditRefused("there is no file " + file + " that can be read");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (InputStream in = Files.newInputStream(file)) {
            CsvView.write(in, out);
            return 0;
        } catch (MalformedExport e) {
            throw new AuditRefused(file + " is no export: " + e.getMessage());
        }
    }
}
