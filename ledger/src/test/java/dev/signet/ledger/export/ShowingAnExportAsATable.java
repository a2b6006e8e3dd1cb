package dev.signet.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowingAnExportAsATable {

    private final PaperLedger ledger = new PaperLedger(20);

    @Test
    void givesARowForEachRecordAndNoneForEdges() throws IOException {
        List<String> rows = table(ledger.positions(16, 22)).lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("position,sequenced_at,at,name,stream,sequence,");
        assertThat(rows.get(1))
                .isEqualTo(
                        "16,2026-11-23T12:00:02.000000Z,2026-11-23T12:00:00.000000Z,user.registered,usr_other2,0,user,1,"
                                + "ten_1,pol_1,00000000-0000-0007-0000-000000000002,"
                                + "\"{\"\"n\"\":2,\"\"text\"\":\"\"stored\"\"}\",\"{\"\"request\"\":\"\"2\"\"}\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1"})
    void letsNoCellBeAFormula(String cell) {
        assertThat(CsvView.cell(cell).replace("\"", "")).startsWith("'");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvView.cell("a,\"b\"\n")).isEqualTo("\"a,\"\"b\"\"\n\"");
        assertThat(CsvView.cell("plain")).isEqualTo("plain");
        assertThat(CsvView.cell(null)).isEmpty();
    }

    @Test
    void refusesWhatIsNoExport() {
        assertThatThrownBy(() -> table(new byte[0])).isInstanceOf(MalformedExport.class);
    }

    private static String table(byte[] export) throws IOException {
        StringWriter out = new StringWriter();
        CsvView.write(new ByteArrayInputStream(export), out);
        return out.toString();
    }
}
