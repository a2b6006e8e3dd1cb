package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.export.PaperLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyingFromTheCommandLine {

    private final PaperLedger ledger = new PaperLedger(20);
    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void export() throws IOException {
        file = Files.write(folder.resolve("export.jsonl"), ledger.everything());
    }

    @Test
    void provesAGoodFile() {
        assertThat(verify(file.toString(), "--key", ledger.verifier().toString()))
                .isZero();
        assertThat(printed.toString())
                .startsWith("All 20 records (positions 10 to 67,")
                .hasLineCount(1);
    }

    @Test
    void readsTheKeyAndOlderCheckpointsFromFiles() throws IOException {
        Path key = Files.writeString(folder.resolve("ledger.key"), ledger.verifier() + "\n");
        Path older =
                Files.writeString(folder.resolve("older"), ledger.checkpoint(7).toString());

        assertThat(verify(file.toString(), "--key", key.toString(), "--checkpoint", older.toString()))
                .isZero();
        assertThat(printed.toString()).contains("which grew out of the older checkpoint of 7 leaves");
    }

    @Test
    void namesTheRecordThatWasChanged() throws IOException {
        String changed = Files.readString(file).replaceFirst("\"stream\":\"usr_other4\"", "\"stream\":\"usr_other5\"");
        Files.writeString(file, changed, StandardCharsets.UTF_8);

        assertThat(verify(file.toString(), "--key", ledger.verifier().toString()))
                .isOne();
        assertThat(printed.toString().lines())
                .containsExactly(
                        "The fields of a record were changed: they do not make the hash of its leaf.",
                        "  at line 7: leaf 4, position 22, event 00000000-0000-0007-0000-000000000004, usr_other5 #0,"
                                + " user.registered");
    }

    @Test
    void checksADossierLikeAnExport() throws IOException {
        Path dossier = Files.write(folder.resolve("dossier.json"), ledger.dossier());
        String key = ledger.verifier().toString();

        assertThat(verify(dossier.toString(), "--key", key)).isZero();
        assertThat(printed.toString()).contains("none is left out inside the stream of the session ses_alice");
        Files.writeString(dossier, Files.readString(dossier).replace("OPEN", "ENDED"));
        assertThat(verify(dossier.toString(), "--key", key)).isOne();
    }

    @Test
    void tellsMistakesOfItsUserFromTamperedFiles() throws IOException {
        String key = ledger.verifier().toString();

        assertThat(verify(file.toString())).isEqualTo(2);
        assertThat(verify(folder.resolve("nothing").toString(), "--key", key)).isEqualTo(2);
        assertThat(verify(folder.toString(), "--key", key)).isEqualTo(2);
        assertThat(verify(file.toString(), "--key", "nonsense")).isEqualTo(2);
        assertThat(verify(file.toString(), "--key", key, "--checkpoint", file.toString()))
                .isEqualTo(2);
        Path text = Files.writeString(folder.resolve("text"), "Dear Sirs\n");
        assertThat(verify(text.toString(), "--key", key)).isEqualTo(2);
    }

    private int verify(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new VerifyExport()).setOut(writer).setErr(writer).execute(arguments);
    }
}
