package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.proof.Leaf;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records of an export as a table for spreadsheets (RFC 4180). The table proves nothing: check the file that it was
 * made of. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvView {

    private static final List<String> COLUMNS = List.of(
            "position",
            "sequenced_at",
            "at",
            "name",
            "stream",
            "sequence",
            "type",
            "revision",
            "tenant",
            "pool",
            "id",
            "payload",
            "metadata",
            "opened");

    private CsvView() {}

    /**
     * Writes the table.
     *
     * @throws MalformedExport where a line is not what a line of an export has to be
     */
    public static void write(InputStream export, Writer out) throws IOException {
        ExportLines lines = new ExportLines(export);
        if (!lines.next()) {
            throw new MalformedExport("the file is empty");
        }
        Manifest.read(lines.members());
        row(out, COLUMNS);
        while (lines.next()) {
            Members members = lines.members();
            if (!members.has("row") && !members.has("seal")) {
                ExportRecord record = ExportRecord.read(members);
                ExportRecord.Body body = record.body();
                if (!record.isEdge()) {
                    row(out, cells(record, body));
                }
            }
        }
        out.flush();
    }

    private static List<@Nullable String> cells(ExportRecord record, ExportRecord.@Nullable Body body) {
        Leaf leaf = record.leaf();
        return Arrays.asList(
                Long.toString(leaf.position()),
                Members.write(leaf.sequencedAt()),
                Members.write(leaf.at()),
                leaf.name(),
                leaf.stream(),
                Long.toString(leaf.sequence()),
                leaf.type(),
                Integer.toString(leaf.revision()),
                leaf.tenant(),
                leaf.pool(),
                leaf.id().toString(),
                body == null ? null : new String(body.payload(), UTF_8),
                body == null ? null : new String(body.metadata(), UTF_8),
                record.opened());
    }

    private static void row(Writer out, List<? extends @Nullable String> cells) throws IOException {
        out.write(cells.stream().map(CsvView::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** What a formula can begin with, spaces and line breaks before it included (OWASP, CSV injection). */
    static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String shown = value.strip();
        boolean formula = !value.isEmpty()
                && ("\t\r\n".indexOf(value.charAt(0)) >= 0
                        || (!shown.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(shown.charAt(0)) >= 0));
        String safe = formula ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
