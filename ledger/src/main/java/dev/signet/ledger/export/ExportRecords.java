package dev.signet.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads the records of an export, one by one. What they are worth only {@link ExportVerifier} says. */
public final class ExportRecords {

    private ExportRecords() {}

    /**
     * Tells {@code each} of every record, in the order of the file.
     *
     * @throws MalformedExport where a line is not what a line of an export has to be
     */
    public static void read(InputStream export, Consumer<ExportRecord> each) throws IOException {
        ExportLines lines = new ExportLines(export);
        if (!lines.next()) {
            throw new MalformedExport("the file is empty");
        }
        Manifest.read(lines.members());
        while (lines.next()) {
            Members members = lines.members();
            if (!members.has("row") && !members.has("seal")) {
                each.accept(ExportRecord.read(members));
            }
        }
    }
}
