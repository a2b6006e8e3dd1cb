package dev.signet.ledger.epoch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.epoch.Epochs.Held;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatingAnEpoch {

    private static final String LEDGER = "id.example.com";
    private static final SigningKey KEY = SigningKey.generate();

    /** More than a tile of them, so that the list is a tree of two levels. */
    private static final List<RestoredTree> TREES = IntStream.range(1000, 1300)
            .mapToObj(i -> new RestoredTree("pol_" + i, i, hash(i)))
            .toList();

    private static final Epoch EPOCH = Epoch.of(signed(statement()), TREES);

    @Test
    void isReadAsItWasWritten() {
        assertThat(EpochStatement.parse(statement().text())).isEqualTo(statement());
        assertThat(EPOCH.fault(LEDGER, KEY.verifier(LEDGER))).isEmpty();
    }

    @Test
    void isNoCheckpoint() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Checkpoint.parse(statement().text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epoch 2 | epoch 02",
                "epoch 2 | epoch 1",
                "lost 1001 - | lost 1001 1000",
                "lost 1001 - | lost 1001",
                "2026-11-23T14:00:00.000000Z | 2026-11-23T14:00:00Z",
                "why burned | why ",
                "why burned | because burned",
                "restored id.example.com/heads | restored id.example.org/heads",
                "statement 1 | statement 2",
            })
    void isWrittenInOneWayOnly(String from, String to) {
        assertThat(statement().text()).contains(from);

        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(
                        () -> EpochStatement.parse(statement().text().replace(from, to.equals("why") ? "why " : to)));
    }

    @Test
    void showsOneTreeWithoutTheOthers() {
        Epoch one = EPOCH.only("pol_1299");

        assertThat(one.trees()).containsExactly(TREES.getLast());
        assertThat(one.fault(LEDGER, KEY.verifier(LEDGER))).isEmpty();
        assertThat(EPOCH.only("pol_9").trees()).isEmpty();
        assertThat(EPOCH.only("pol_9").fault(LEDGER, KEY.verifier(LEDGER))).isEmpty();
    }

    @Test
    void isCaughtWithATreeThatIsNotInItsList() {
        Epoch one = EPOCH.only("pol_1299");
        Epoch forged = new Epoch(
                one.note(), one.statement(), List.of(new RestoredTree("pol_1299", 1, hash(1299))), one.proof());

        assertThat(forged.fault(LEDGER, KEY.verifier(LEDGER)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("are not those that it was signed over"));
    }

    @Test
    void isCaughtWithoutTheSignatureOfTheKey() {
        SignedNote foreign =
                SigningKey.generate().sign(statement().name(), statement().text());

        assertThat(Epoch.of(foreign, TREES).fault(LEDGER, KEY.verifier(LEDGER)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not signed by the key"));
        assertThat(EPOCH.fault("id.example.org", KEY.verifier("id.example.org")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("is not one of id.example.org"));
    }

    @Test
    void obligesTheLedgerToHoldWhatWasRestored() {
        Held held = new Epochs(List.of(EPOCH)).held(checkpoint("pol_1005", 1, 2000), 2);

        assertThat(held.checkpoint().size()).isEqualTo(1005);
        assertThat(held.checkpoint().root()).isEqualTo(hash(1005));
        assertThat(held.losses()).containsExactly(statement());
    }

    @Test
    void changesNothingForWhatLiesBeforeOrBehind() {
        Epochs epochs = new Epochs(List.of(EPOCH));

        for (Checkpoint kept : List.of(checkpoint("pol_1005", 1, 1004), checkpoint("pol_1005", 2, 2000))) {
            assertThat(epochs.held(kept, 2)).isEqualTo(new Held(kept, List.of()));
        }
        assertThat(epochs.held(checkpoint("pol_1005", 1, 2000), 1).losses()).isEmpty();
    }

    @Test
    void saysOfATreeThatWasNotThereThatAllOfItIsLost() {
        Checkpoint young = checkpoint("pol_9", 1, 5);

        assertThat(new Epochs(List.of(EPOCH)).held(young, 2).checkpoint().size())
                .isZero();
        assertThat(new Epochs(List.of(EPOCH.only("pol_1005"))).held(young, 2).losses())
                .isEmpty();
    }

    @Test
    void explainsNoHeadBehindTheLastThatItAdmits() {
        Epochs epochs = new Epochs(List.of(EPOCH));

        assertThat(epochs.held(checkpoint("heads", 1, 5120), 2).losses()).hasSize(1);
        assertThat(epochs.held(checkpoint("heads", 1, 5121), 2).losses()).isEmpty();
    }

    private static EpochStatement statement() {
        return new EpochStatement(
                2,
                checkpoint("heads", 1, 5120),
                checkpoint("heads", 1, 4711),
                TREES.size(),
                RestoredTree.hashes(TREES).root(TREES.size()),
                new LostPositions(1001, 0),
                Instant.parse("2026-11-23T14:00:00Z"),
                "ops",
                "burned");
    }

    private static SignedNote signed(EpochStatement statement) {
        return KEY.sign(statement.name(), statement.text());
    }

    private static Checkpoint checkpoint(String tree, int epoch, long size) {
        return new Checkpoint(new Origin(LEDGER, tree, epoch), size, hash((int) size));
    }

    private static Hash hash(int number) {
        return Hash.ofLeaf(("leaf " + number).getBytes(UTF_8));
    }
}
