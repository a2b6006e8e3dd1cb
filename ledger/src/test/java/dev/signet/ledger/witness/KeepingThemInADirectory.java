package dev.signet.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingThemInADirectory {

    private final WitnessedLedger ledger;

    @TempDir
    private Path directory;

    KeepingThemInADirectory() throws SQLException {
        ledger = new WitnessedLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void writesAFileForEachThatSortsAsTheTreeGrows() throws Exception {
        push(300);
        push(820);
        push(820);

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> directory.relativize(file).toString())
                            .sorted())
                    .containsExactly(
                            "pol_1/epoch-1/00000000000000000300.checkpoint",
                            "pol_1/epoch-1/00000000000000000820.checkpoint",
                            "pol_1/epoch-1/latest");
        }
        assertThat(Files.readString(directory.resolve("pol_1/epoch-1/latest")))
                .isEqualTo(ledger.at(820).note().toString());
    }

    @Test
    void catchesALedgerThatHasBecomeSmaller() throws Exception {
        push(820);

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(300))
                .withMessage(
                        "the directory has a checkpoint of 820 leaves of id.example.com/pol_1, and the ledger has 300");
    }

    @Test
    void catchesLeavesThatAreNotTheOnesItHas() throws Exception {
        Checkpoint now = Checkpoint.parse(ledger.at(300).note().text());
        SignedNote other = new Checkpoint(now.origin(), 300, Hash.EMPTY)
                .signedBy(ledger.node().signingKey());
        place().push(Offer.of(other, 0));

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(820))
                .withMessageContaining("300 leaves of id.example.com/pol_1, and those of the ledger are others");
    }

    @Test
    void writesOverNothing() throws Exception {
        push(300);
        Path file = directory.resolve("pol_1/epoch-1/00000000000000000300.checkpoint");
        Files.delete(directory.resolve("pol_1/epoch-1/latest"));
        Files.writeString(file, "something else");

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(300))
                .withMessageContaining("has another checkpoint of 300 leaves");
        assertThat(Files.readString(file)).isEqualTo("something else");
    }

    @Test
    void failsWhereTheDiskIsMissing() {
        DirectoryPlace missing = new DirectoryPlace(directory.resolve("not/mounted"), ledger.trees());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> missing.push(Offer.of(ledger.at(300).note(), 0)));
        assertThat(directory.resolve("not")).doesNotExist();
    }

    private void push(long size) throws IOException, Contradicted {
        place().push(Offer.of(ledger.at(size).note(), 0));
    }

    private DirectoryPlace place() {
        return new DirectoryPlace(directory, ledger.trees());
    }
}
