package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackingADossier {

    private static final String SUMMARY = "{\"session\":{\"status\":\"ENDED\"}}";

    private final PaperLedger ledger = new PaperLedger(300);
    private final byte[] file = ledger.dossier(SUMMARY, List.of(), _ -> false);
    private final Forger forger = new Forger(file);
    private final int victim = forger.lineOf(27);

    @Test
    void findsNothingInOneThatIsAsItWasMade() {
        Verdict verdict = verify(file);

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence())
                .startsWith("All 50 records (positions 19 to 901, taken in from 2026-11-23T12:00:03.000000Z")
                .contains("none is left out inside the stream of the session ses_alice")
                .endsWith("is the word of the ledger's owner.");
        assertThat(DossierVerifier.recognises(Arrays.copyOf(file, DossierVerifier.telling())))
                .isTrue();
        assertThat(DossierVerifier.recognises(Arrays.copyOf(ledger.everything(), DossierVerifier.telling())))
                .isFalse();
    }

    @Test
    void isTheSameBytesEachTimeItIsMade() {
        assertThat(ledger.dossier(SUMMARY, List.of(), _ -> false)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "'(\"payload\":\")[^\"]*', '$1e30=', The payload of a record was changed.",
        "'(\"metadata\":\")[^\"]*', '$1e30=', The metadata of a record was changed.",
        "'user.registered', 'user.deleted', The fields of a record were changed",
        "'\"sequence\":4', '\"sequence\":5', The fields of a record were changed",
        "'\"index\":27', '\"index\":26', it does not stand in the tree",
        "'(\"inclusion\":.\")....', '$1AAAA', it does not stand in the tree",
        "'\"payload\"', '\"edge\":true,\"payload\"', is not as it was written",
        "'\"payload\"', '\"opened\":{},\"payload\"', personal data stands open",
    })
    void byChangingARecord(String from, String to, String finding) {
        forger.change(victim, line -> line.replaceFirst(from, to));

        Verdict verdict = verify(forger.file());
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).containsIgnoringCase(finding);
    }

    @Test
    void byRewritingARecordWithAllItsHashes() {
        forger.change(victim, line -> {
            boolean comma = line.endsWith(",");
            byte[] old = (comma ? line.substring(0, line.length() - 1) : line).getBytes(UTF_8);
            ProvedRecord proved = ProvedRecord.read(new Members(Json.read(old, old.length)));
            ExportRecord record = proved.record();
            var leaf = new PaperLedger(300, ledger.key(), "another")
                    .records()
                    .get(27)
                    .leaf();
            return Json.text(new ProvedRecord(
                                    new ExportRecord(record.index(), leaf, leaf.hash(), bodyOf(leaf.position()), null),
                                    proved.inclusion())
                            .json())
                    + (comma ? "," : "");
        });

        fails("it does not stand in the tree", victim);
    }

    @Test
    void byTakingARecordOut() {
        forger.delete(victim);

        fails("number 4 was due and this is number 5: records were taken out", victim);
    }

    @Test
    void byTakingTheLastRecordOut() {
        int last = forger.lineOf(297);
        forger.delete(last);
        forger.change(last - 1, line -> line.substring(0, line.length() - 1));

        assertThat(verify(forger.file()).sentence()).contains("not as it was sealed");
    }

    @Test
    void bySwappingTwoRecords() {
        forger.swap(victim, victim + 1);

        fails("number 4 was due and this is number 5", victim);
    }

    @Test
    void byPuttingInARecordOfAnotherStream() {
        byte[] other = ledger.dossier(SUMMARY, List.of(), leaf -> leaf.position() == 10 + 3 * 28);

        Verdict verdict = verify(other);
        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).contains("does not belong to the session ses_alice");
    }

    @Test
    void byChangingTheSummary() {
        fails(line -> line.replace("ENDED", "OPEN"), "not as it was sealed");
    }

    @Test
    void byWritingTheFileAnew() {
        assertThat(verify((new String(file, UTF_8).strip()).getBytes(UTF_8)).sentence())
                .contains("written anew by some program");
        assertThat(verify(new String(file, UTF_8).replace(":", ": ").getBytes(UTF_8))
                        .outcome())
                .isNotEqualTo(Outcome.PROVED);
    }

    @Test
    void bySigningWithAnotherKey() {
        byte[] other = new PaperLedger(300, SigningKey.generate(), "stored").dossier(SUMMARY, List.of(), _ -> false);

        assertThat(verify(other).sentence()).contains("signed by another key");
    }

    @Test
    void bySealingAsAnExportWhatIsADossier() {
        String sealed = new String(file, UTF_8);
        SignedNote seal = ledger.key()
                .sign(
                        ExportSeal.name(PaperLedger.LEDGER),
                        ExportSeal.text(
                                PaperLedger.LEDGER,
                                sealed.indexOf(Dossier.SEAL),
                                dev.signet.ledger.proof.Digest.over(sealed.substring(0, sealed.indexOf(Dossier.SEAL))
                                        .getBytes(UTF_8))));
        String forged = sealed.substring(0, sealed.indexOf(Dossier.SEAL)) + Dossier.end(seal) + "\n";

        assertThat(verify(forged.getBytes(UTF_8)).sentence()).contains("not as it was sealed");
    }

    @Test
    void isHeldAgainstCheckpointsFromBefore() {
        byte[] proved = ledger.dossier(SUMMARY, List.of(ledger.since(100)), _ -> false);

        assertThat(verify(proved, ledger.checkpoint(100)).sentence())
                .contains("which grew out of the older checkpoint of 100 leaves");
        assertThat(verify(proved, new PaperLedger(300, ledger.key(), "other").checkpoint(100))
                        .outcome())
                .isEqualTo(Outcome.TAMPERED);
        assertThat(verify(file, ledger.checkpoint(100)).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void saysNothingOfWhatIsNoDossier() {
        assertThat(verify("{}".getBytes(UTF_8)).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verify(new byte[0]).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    private static ExportRecord.Body bodyOf(long position) {
        long i = (position - 10) / 3;
        return new ExportRecord.Body(
                ("{\"n\":" + i + ",\"text\":\"another\"}").getBytes(UTF_8),
                ("{\"request\":\"" + i + "\"}").getBytes(UTF_8));
    }

    private void fails(UnaryOperator<String> change, String finding) {
        forger.change(1, change);
        Verdict verdict = verify(forger.file());
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).contains(finding);
    }

    private void fails(String finding, int line) {
        Verdict verdict = verify(forger.file());
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).contains(finding);
        assertThat(verdict.place()).extracting(Verdict.Place::line).isEqualTo((long) line);
    }

    private Verdict verify(byte[] bytes, SignedNote... older) {
        return new DossierVerifier(ledger.verifier(), List.of(older)).verify(bytes);
    }
}
