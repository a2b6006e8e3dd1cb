package dev.signet.ledger.export;

import static dev.signet.ledger.export.PaperLedger.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingAnExport {

    private final PaperLedger ledger = new PaperLedger(700);

    @Test
    void provesEverything() throws IOException {
        Verdict verdict = verdict(ledger.everything());

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.place()).isNull();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "All 700 records (positions 10 to 2107, taken in from 2026-11-23T12:00:00.000000Z to"
                                + " 2026-11-23T12:11:39.000000Z) stand unchanged in the tree id.example.com/pol_1 under the"
                                + " checkpoint of 700 leaves with root %s, and none is left out; the key signed"
                                + " checkpoint and file.",
                        ledger.checkpoint(700).text().lines().toList().get(2));
    }

    @Test
    void givesTheSameBytesForTheSameRange() {
        assertThat(ledger.positions(40, 400)).isEqualTo(ledger.positions(40, 400));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 11, 778, 779, 2107, 2108, 5000})
    void provesEveryRangeOfPositions(long from) throws IOException {
        for (long until : new long[] {from, from + 1, from + 769, 6000}) {
            Verdict verdict = verdict(ledger.positions(from, until));

            assertThat(verdict.outcome())
                    .as(from + " " + until + verdict.sentence())
                    .isEqualTo(Outcome.PROVED);
        }
    }

    @Test
    void provesARangeOfTime() throws IOException {
        Selection.Times times = new Selection.Times(START.plusSeconds(100), START.plusSeconds(300));

        assertThat(verdict(ledger.export(times, 99, 301, List.of())).sentence())
                .contains("All 200 records")
                .contains("none of what was taken in from 2026-11-23T12:01:40.000000Z until");
        assertThat(verdict(ledger.export(times, 99, 302, List.of())).outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict(ledger.export(times, 99, 300, List.of())).outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict(ledger.export(times, 100, 301, List.of())).outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict(ledger.export(times, 98, 301, List.of())).outcome()).isEqualTo(Outcome.TAMPERED);
    }

    @Test
    void provesTheStreamsOfAUserAndOfASession() throws IOException {
        byte[] user = ledger.streams(
                new Selection.User("usr_alice"), leaf -> leaf.stream().endsWith("alice"));
        byte[] session = ledger.streams(
                new Selection.Session("ses_alice"), leaf -> leaf.stream().equals("ses_alice"));

        assertThat(verdict(user).sentence())
                .contains("All 234 records")
                .contains("none is left out inside the streams of the user usr_alice");
        assertThat(verdict(session).sentence()).contains("All 117 records");
    }

    @Test
    void findsAHoleInAStreamThatTheSignerHimselfHasMade() throws IOException {
        byte[] holed = ledger.streams(
                new Selection.Session("ses_alice"), leaf -> leaf.stream().equals("ses_alice") && leaf.sequence() != 4);

        Verdict verdict = verdict(holed);

        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).contains("number 4 was due and this is number 5: what is between is left out");
        assertThat(verdict.place())
                .hasToString(
                        "line 11: leaf 33, position 109, event 00000000-0000-0007-0000-000000000021, ses_alice #5, user.registered");
    }

    @Test
    void agreesWithEveryOlderCheckpointWhereAllLeavesAreThere() throws IOException {
        List<SignedNote> older =
                List.of(ledger.checkpoint(0), ledger.checkpoint(1), ledger.checkpoint(333), ledger.checkpoint(700));

        assertThat(verdict(ledger.everything(), older).sentence())
                .contains("which grew out of the older checkpoints of 0, 1, 333, 700 leaves");
    }

    @Test
    void saysWhatItCannotCompareAndComparesItByAProof() throws IOException {
        Selection.Leaves some = new Selection.Leaves(400, 500);
        List<SignedNote> older = List.of(ledger.checkpoint(333));

        Verdict without = verdict(ledger.export(some, 400, 500, List.of()), older);
        Verdict with = verdict(ledger.export(some, 400, 500, List.of(ledger.since(333))), older);

        assertThat(without.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(without.sentence()).contains("ask for an export with \"older_checkpoints\": [333]");
        assertThat(with.outcome()).isEqualTo(Outcome.PROVED);
    }

    @Test
    void comparesWhatTheProofsOfARangePassOnTheirWay() throws IOException {
        Selection.Leaves some = new Selection.Leaves(400, 500);

        for (long size : new long[] {256, 384, 400, 450, 500, 512, 640, 700}) {
            Verdict verdict = verdict(ledger.export(some, 400, 500, List.of()), List.of(ledger.checkpoint(size)));
            assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        }
    }

    @Test
    void doesNotCompareWithCheckpointsThatAreNewerOrOfAnotherTreeOrOfAnotherKey() throws IOException {
        PaperLedger grown = new PaperLedger(701, ledger.key(), "stored");

        assertThat(verdict(ledger.everything(), List.of(grown.checkpoint(701))).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict(ledger.everything(), List.of(new PaperLedger(9).checkpoint(9)))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void tellsWhatIsNoExport() throws IOException {
        assertThat(verdict(new byte[0]).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict("hello\n".getBytes(UTF_8)).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict("{\"format\":\"signet-export/2\"}\n".getBytes(UTF_8)).sentence())
                .contains("another format than signet-export/1");
    }

    @Test
    void noticesEveryByteThatIsChanged() throws IOException {
        byte[] good = new PaperLedger(3, ledger.key(), "stored").everything();

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThat(verdict(bad).outcome()).as("byte " + i).isNotEqualTo(Outcome.PROVED);
        }
    }

    @Test
    void noticesWhereverTheFileIsCutOff() throws IOException {
        byte[] good = new PaperLedger(3, ledger.key(), "stored").everything();

        for (int length = 0; length < good.length; length++) {
            assertThat(verdict(Arrays.copyOf(good, length)).outcome())
                    .as("after %d bytes", length)
                    .isNotEqualTo(Outcome.PROVED);
        }
    }

    private Verdict verdict(byte[] file) throws IOException {
        return verdict(file, List.of());
    }

    private Verdict verdict(byte[] file, List<SignedNote> older) throws IOException {
        return new ExportVerifier(ledger.verifier(), older).verify(new ByteArrayInputStream(file));
    }
}
