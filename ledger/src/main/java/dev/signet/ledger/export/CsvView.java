package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.proof.Leaf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records of an export as a table for spreadsheets (RFC 4180). The table proves nothing: check the file that it was
 * made of. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvView extends OutputStream {

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

    private final Writer out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean begun;

    /** A table of what is written to this as the lines of an export. */
    public CsvView(Writer out) {
        this.out = out;
    }

    /**
     * Writes the table.
     *
     * @throws MalformedExport where a line is not what a line of an export has to be
     */
    public static void write(InputStream export, Writer out) throws IOException {
        CsvView view = new CsvView(out);
        export.transferTo(view);
        view.end();
    }

    @Override
    public void write(int next) throws IOException {
        if (next == '\n') {
            take(line.toByteArray());
            line.reset();
        } else if (line.size() == ExportLines.LONGEST) {
            throw new MalformedExport("a line is longer than " + ExportLines.LONGEST + " bytes");
        } else {
            line.write(next);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /**
     * To be called when there are no more lines.
     *
     * @throws MalformedExport where there was none, or the last has no end
     */
    public void end() throws IOException {
        if (!begun || line.size() > 0) {
            throw new MalformedExport(begun ? "the file was cut off in its last line" : "the file is empty");
        }
        out.flush();
    }

    private void take(byte[] json) throws IOException {
        Members members = new Members(Json.read(json, json.length));
        if (!begun) {
            Manifest.read(members);
            begun = true;
            row(out, COLUMNS);
        } else if (!members.has("row") && !members.has("seal")) {
            ExportRecord record = ExportRecord.read(members);
            ExportRecord.Body body = record.body();
            if (!record.isEdge()) {
                row(out, cells(record, body));
            }
        }
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
