package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.export.PaperLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Parquet, read back by DuckDB. */
class MakingATableOfAnExport {

    private final PaperLedger ledger = new PaperLedger(600);
    private final String key = ledger.verifier().toString();
    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;
    private Path table;

    @BeforeEach
    void export() throws IOException {
        file = Files.write(folder.resolve("alice's export.jsonl"), ledger.everything());
        table = folder.resolve("alice's table.parquet");
    }

    @Test
    void holdsEveryRecordInItsOrder() throws SQLException {
        assertThat(parquet()).as(printed.toString()).isZero();

        assertThat(ask("select count(*), min(position), max(position), count(distinct id) from %s"))
                .isEqualTo("600|10|1807|600");
        assertThat(ask("select payload from %s where leaf_index = 7")).isEqualTo("{\"n\":7,\"text\":\"stored\"}");
        assertThat(ask("select json_extract_string(metadata, '$.request') from %s where leaf_index = 8"))
                .isEqualTo("8");
        assertThat(ask("select epoch_us(sequenced_at) - epoch_us(\"at\") from %s where leaf_index = 9"))
                .isEqualTo("9000000");
        assertThat(
                        ask(
                                "select count(*) from (select position > lag(position) over () as rises from %s) where not rises"))
                .isEqualTo("0");
        assertThat(printed.toString()).startsWith("All 600 records").contains("600 records,");
    }

    @Test
    void namesTheExportAndTheCheckpointThatItWasMadeOf() throws SQLException {
        parquet();

        assertThat(ask("select decode(value) from parquet_kv_metadata(%s) where decode(key) = 'signet.origin'"))
                .isEqualTo("id.example.com/pol_1");
    }

    @Test
    void isForNobodyElseToRead() throws IOException {
        parquet();

        assertThat(Files.getPosixFilePermissions(table)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        parquet();
        byte[] first = Files.readAllBytes(table);
        Files.delete(table);
        parquet();

        assertThat(Files.readAllBytes(table)).isEqualTo(first);
    }

    @Test
    void isNotMadeOfAFileThatProvesNothing() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("usr_other4", "usr_other5"));

        assertThat(parquet()).isOne();
        assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void overwritesNothingAndTakesNoDossier() throws IOException {
        Files.writeString(table, "kept");
        assertThat(parquet()).isEqualTo(2);
        assertThat(Files.readString(table)).isEqualTo("kept");
        Files.delete(table);
        Files.write(file, ledger.dossier());
        assertThat(parquet()).isEqualTo(2);
        assertThat(table).doesNotExist();
    }

    private int parquet() {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new ExportToParquet())
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    writer.println(e);
                    return Audit.NOTHING_SAID;
                })
                .execute(file.toString(), table.toString(), "--key", key);
    }

    private String ask(String query) throws SQLException {
        String quoted = "'" + table.toString().replace("'", "''") + "'";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duckdb.createStatement().executeQuery(query.formatted(quoted))) {
            assertThat(row.next()).isTrue();
            StringBuilder answer = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                answer.append(i == 1 ? "" : "|").append(row.getString(i));
            }
            return answer.toString();
        }
    }
}
