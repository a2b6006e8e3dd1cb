package dev.signet.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeingCosigned {

    private final WitnessedLedger ledger;
    private final Cosigner cosigner;
    private final Outside outside = new Outside();

    BeingCosigned() throws SQLException {
        ledger = new WitnessedLedger();
        cosigner = new Cosigner(ledger.key());
        outside.answering(cosigner::answer);
    }

    @AfterEach
    void close() {
        outside.close();
        ledger.close();
    }

    @Test
    void needsNoProofTheFirstTime() throws Exception {
        SignedNote both = push(ledger.at(300), 0);

        assertThat(cosigner.key().signedAt(both)).hasValue(Cosigner.NOON);
        assertThat(both.by(ledger.key())).isEqualTo(SignedNote.Verdict.GOOD);
        assertThat(both.text()).isEqualTo(ledger.at(300).note().text());
    }

    @Test
    void needsAProofThatTheTreeGrewOutOfTheLastOne() throws Exception {
        push(ledger.at(300), 0);
        push(ledger.at(820), 300);

        assertThat(cosigner.size()).isEqualTo(820);
        assertThat(outside.asked()).hasSize(2);
    }

    @Test
    void isKeptInADirectoryBesideTheCheckpoint(@TempDir Path directory) throws Exception {
        Archived archived = new Archived(place(), new DirectoryPlace(directory, ledger.trees()), ".cosigned");

        archived.push(Offer.of(ledger.at(300).note(), 0));

        Path file = directory.resolve("pol_1/epoch-1/00000000000000000300.checkpoint");
        assertThat(Files.readString(file)).isEqualTo(ledger.at(300).note().toString());
        assertThat(cosigner.key()
                        .signedAt(SignedNote.parse(
                                Files.readString(file.resolveSibling(file.getFileName() + ".cosigned")))))
                .hasValue(Cosigner.NOON);
    }

    @Test
    void mayBeAskedForTwice() throws Exception {
        push(ledger.at(300), 0);

        assertThat(cosigner.key().signedAt(push(ledger.at(300), 300))).isPresent();
    }

    @Test
    void goesOnFromWhereTheWitnessIs() throws Exception {
        cosigner.having(Checkpoint.parse(ledger.at(300).note().text()));

        push(ledger.at(820), 0);

        assertThat(cosigner.size()).isEqualTo(820);
        assertThat(outside.asked()).hasSize(2);
    }

    @Test
    void isAContradictionWhereTheWitnessHasSeenMore() {
        Checkpoint now = Checkpoint.parse(ledger.at(820).note().text());
        cosigner.having(new Checkpoint(now.origin(), 900, Hash.EMPTY));

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(ledger.at(820), 820))
                .withMessageContaining("a checkpoint of 900 leaves of id.example.com/pol_1, and the ledger has 820");
    }

    @Test
    void isAContradictionWhereTheWitnessHasSeenOtherLeaves() {
        Checkpoint before = Checkpoint.parse(ledger.at(300).note().text());
        cosigner.having(new Checkpoint(before.origin(), 300, Hash.EMPTY));

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(ledger.at(820), 300))
                .withMessageContaining("are not those of the ledger");
    }

    @Test
    void isWorthNothingWithoutTheWitnessSignature() {
        cosigner.dishonest();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> push(ledger.at(300), 0))
                .withMessageContaining("has not signed the checkpoint with the key witness.example.net/1");
    }

    @Test
    void failsWhereTheWitnessDoesNotKnowTheLedger() throws SQLException {
        outside.answering(new Cosigner(SigningKey.generate().verifier("id.example.com"))::answer);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> push(ledger.at(300), 0))
                .withMessage("it answered 403");
    }

    private SignedNote push(StoredCheckpoint checkpoint, long sent)
            throws IOException, Contradicted, InterruptedException {
        return SignedNote.parse(place().push(Offer.of(checkpoint.note(), sent)));
    }

    private CosigningPlace place() {
        return new CosigningPlace(outside.url("/"), cosigner.key(), Duration.ofSeconds(5), ledger.trees());
    }
}
