package dev.signet.ops.audit;

import dev.signet.ledger.note.SignedNote;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet audit parquet}: an export as a table for analysis, once it is proved. */
@Command(
        name = "parquet",
        description = {
            "Check an export, and write its records as Parquet.",
            "The table proves nothing: keep the export. The digest of the export and its checkpoint stand in the table."
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the table is there, and everything that it was made of is proved",
            "1:the export is not what was exported; there is no table",
            "2:there is no table"
        })
final class ExportToParquet implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The export.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT", description = "The table; it must not be there yet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path table;

    @Mixin
    private final TrustedKey key = new TrustedKey();

    @Option(
            names = "--checkpoint",
            paramLabel = "OLD",
            description = "File with a checkpoint from before, which the history has to begin with; may be repeated.")
    private List<Path> older = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (Files.exists(table)) {
            throw new AuditRefused(table + " is there already: nothing is overwritten");
        }
        if (!Files.isReadable(file)) {
            throw new AuditRefused("there is no file " + file + " that can be read");
        }
        List<SignedNote> kept = new ArrayList<>();
        for (Path path : older) {
            kept.add(FileCheck.checkpoint(path));
        }
        PrintWriter out = spec.commandLine().getOut();
        int status = new FileCheck(key.text(), kept).check(file, out);
        if (status == 0) {
            long records = ParquetTable.of(file).write(table);
            out.printf("%s: %,d records, %,d bytes%n", table, records, Files.size(table));
            out.flush();
        }
        return status;
    }
}
