package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.NoteSignature;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Hash;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each is refused before the database is asked for anything: there is none here. */
class RefusingWhatProvesNothing {

    private static final VerifierKey KEY = new VerifierKey("id.example.com/heads", new byte[32]);

    @TempDir
    private Path directory;

    @Test
    void suchAsACheckpointOfAnotherLedger() throws Exception {
        refused(text("id.example.org", "pol_1"), "which is no tree of id.example.com");
        refused(text("id.example.org", "heads"), "which is no tree of id.example.com");
    }

    @Test
    void suchAsACheckpointOfAnUnknownTreeThatTheKeyHasNotSigned() throws Exception {
        refused(text("id.example.com", "pol_9"), "not signed by the key of id.example.com");
    }

    @Test
    void suchAsAKeyOfNoTree() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Anchor.of(KEY.named("example.com/identity")))
                .withMessageContaining("that of ledger/heads is asked for");
    }

    @Test
    void andSaysNothingOfTheLedgerByItsExitStatus() {
        assertThat(new CommandLine(new Audit()).getSubcommands().values())
                .extracting(CommandLine::getCommandSpec)
                .isNotEmpty()
                .allSatisfy(check -> {
                    assertThat(check.exitCodeOnInvalidInput()).isEqualTo(2);
                    assertThat(check.exitCodeOnExecutionException()).isEqualTo(2);
                });
    }

    @Test
    void suchAsANoteThatIsNoCheckpoint() throws Exception {
        refused("hello\n", "is no checkpoint to compare with");
    }

    private static String text(String ledger, String tree) {
        return new Checkpoint(new Origin(ledger, tree, 1), 5, Hash.ofLeaf(new byte[1])).text();
    }

    private void refused(String text, String why) throws Exception {
        Path file = directory.resolve("note");
        Files.writeString(
                file, new SignedNote(text, List.of(new NoteSignature("mallory", 1, new byte[64]))).toString());
        CheckLedger command = new CheckLedger();
        new CommandLine(command).parseArgs("--key", KEY.toString(), "--checkpoint", file.toString());

        try (HikariDataSource none = new HikariDataSource()) {
            assertThatExceptionOfType(AuditRefused.class)
                    .isThrownBy(() -> command.check(none, new PrintWriter(new StringWriter())))
                    .withMessageContaining(why);
        }
    }
}
