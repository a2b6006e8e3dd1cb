package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Leaf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackingAnExport {

    private final PaperLedger ledger = new PaperLedger(300);
    private final Forger forger = new Forger(ledger.positions(40, 880));
    private final int victim = forger.lineOf(100);

    @Test
    void byChangingAPayload() throws IOException {
        forger.change(
                victim, line -> line.replaceFirst("\"payload\":\"[^\"]*\"", "\"payload\":\"" + base64("{}") + "\""));

        fails("The payload of a record was changed.", victim);
    }

    @Test
    void byChangingMetadata() throws IOException {
        forger.change(
                victim, line -> line.replaceFirst("\"metadata\":\"[^\"]*\"", "\"metadata\":\"" + base64("{}") + "\""));

        fails("The metadata of a record was changed.", victim);
    }

    @Test
    void byChangingAPayloadWithItsDigest() throws IOException {
        forger.change(
                victim,
                line -> line.replaceFirst("\"payload\":\"[^\"]*\"", "\"payload\":\"" + base64("{}") + "\"")
                        .replaceFirst("(\"payload_sha256\":\")[^\"]*", "$1" + Digest.over("{}".getBytes(UTF_8))));

        fails("The fields of a record were changed", victim);
    }

    @ParameterizedTest
    @CsvSource({
        "\"name\":\"user.registered\", \"name\":\"user.deleted\"",
        "\"at\":\"2026-11-23T12:00:00, \"at\":\"2026-11-22T12:00:00",
        "\"sequenced_at\":\"2026-11-23T12, \"sequenced_at\":\"2026-11-23T11",
        "\"tenant\":\"ten_1\", \"tenant\":\"ten_2\"",
        "'\"tenant\":\"ten_1\",', ''",
        "\"position\":310, \"position\":311",
        "\"stream\":\"usr_, \"stream\":\"usr_x",
        "\"sequence\":0, \"sequence\":1",
        "\"type\":\"user\", \"type\":\"pool\"",
        "\"revision\":1, \"revision\":2",
        "\"id\":\"00000000, \"id\":\"00000001",
        "\"pool\":\"pol_1\", \"pool\":\"pol_2\"",
        "\"tree\":\"pol_1\", \"tree\":\"pol_2\"",
        "\"leaf_hash\":\", \"leaf_hash\":\"AAAA",
    })
    void byChangingAField(String from, String to) throws IOException {
        forger.change(victim, line -> {
            String changed = line.replace(from, to);
            return to.endsWith("AAAA") ? changed.replaceFirst("(\"leaf_hash\":\"AAAA)....", "$1") : changed;
        });

        fails("The fields of a record were changed", victim);
    }

    @Test
    void byRewritingARecordWithAllItsHashes() throws IOException {
        forger.rewrite(victim, record -> with(record, record.leaf().position(), "user.deleted"));

        Verdict verdict = verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence())
                .contains("One of the 247 records of the row on line 2, leaves 9 to 255,")
                .contains("was rewritten together with its hash");
    }

    @Test
    void byRewritingARecordOfASession() throws IOException {
        Forger session = new Forger(ledger.streams(
                new Selection.Session("ses_alice"), leaf -> leaf.stream().equals("ses_alice")));
        int line = session.lineOf(33);
        session.rewrite(line, record -> with(record, record.leaf().position(), "user.deleted"));

        Verdict verdict = verdict(session.file(), List.of());

        assertThat(verdict.sentence()).contains("The record was rewritten together with its hash");
        assertThat(verdict.place()).hasFieldOrPropertyWithValue("line", (long) line);
    }

    @Test
    void byDeletingARecord() throws IOException {
        forger.delete(victim);

        fails("Leaf 100 was due here and leaf 101 stands here: what is between was taken out or moved", victim);
    }

    @Test
    void byDeletingTheLastRecordOfARow() throws IOException {
        forger.delete(forger.lineOf(255));

        fails("The row on line 2 ends before leaf 255", forger.lineOf(254));
    }

    @Test
    void byDeletingAWholeRow() throws IOException {
        Forger whole = new Forger(new PaperLedger(600, ledger.key(), "stored").everything());
        int from = whole.lineOf(256) - 1;
        for (int i = 0; i <= 256; i++) {
            whole.delete(from);
        }

        Verdict verdict = verdict(whole.file(), List.of());

        assertThat(verdict.sentence()).contains("begins a row at leaf 512, where leaf 256 was due");
        assertThat(verdict.place()).hasFieldOrPropertyWithValue("index", 255L);
    }

    @Test
    void byInsertingARecordBackInTime() throws IOException {
        forger.insert(victim, forger.line(victim)).rewrite(victim, record -> with(record, 308, "user.deleted"));

        fails("Leaf 101 was due here and leaf 100 stands here: it stands twice or was moved", victim + 1);
    }

    @Test
    void bySwappingTwoRecords() throws IOException {
        forger.swap(victim, victim + 1);

        fails("Leaf 100 was due here and leaf 101 stands here", victim);
    }

    @Test
    void bySwappingTheContentsOfTwoRecords() throws IOException {
        forger.swap(victim, victim + 1)
                .change(victim, line -> line.replace("\"index\":101,", "\"index\":100,"))
                .change(victim + 1, line -> line.replace("\"index\":100,", "\"index\":101,"));

        fails("Positions have to rise", victim + 1);
    }

    @Test
    void byCuttingTheFileOff() throws IOException {
        Forger cut = new Forger(ledger.everything());
        cut.delete(cut.lineOf(299) + 1);

        Verdict verdict = verdict(cut.file(), List.of());

        assertThat(verdict.sentence()).startsWith("The file was cut off behind line 303: it has no seal.");
        assertThat(verdict.place()).hasFieldOrPropertyWithValue("index", 299L);
    }

    @Test
    void byWideningTheRange() throws IOException {
        forger.change(1, line -> line.replace("\"until\":880", "\"until\":900"));

        Verdict verdict = verdict();

        assertThat(verdict.sentence()).contains("only what lies next to a range may come without its bytes");
        assertThat(verdict.place()).hasFieldOrPropertyWithValue("index", 290L);
    }

    @Test
    void byPromisingMore() throws IOException {
        forger.change(1, line -> line.replace("\"to\":291", "\"to\":299"));

        assertThat(verdict().sentence()).contains("only what lies next to a range may come without its bytes");
    }

    @Test
    void byCallingAPartTheWhole() throws IOException {
        forger.change(
                1,
                line -> line.replaceFirst(
                        "\\{\"kind\":\"positions\",\"from\":40,\"until\":880}", "{\"kind\":\"everything\"}"));

        assertThat(verdict().sentence())
                .contains("The manifest contradicts itself: everything was asked for")
                .contains("leaves from 9 until 291 of 300");
    }

    @Test
    void byNarrowingTheRange() throws IOException {
        forger.change(1, line -> line.replace("\"until\":880", "\"until\":879"));

        assertThat(verdict().sentence()).contains("what the file says of them (what was selected");
    }

    @Test
    void bySigningAnewWithAnotherKey() throws IOException {
        byte[] file = new PaperLedger(300, SigningKey.generate(), "stored").everything();

        assertThat(verdict(file, List.of()).sentence())
                .startsWith("The checkpoint is signed by another key (id.example.com/pol_1+")
                .contains(ledger.verifier().toString());
    }

    @Test
    void bySealingAnewWithAnotherKey() throws IOException {
        List<String> lines = new String(ledger.everything(), UTF_8).lines().toList();
        Forger whole = new Forger(ledger.everything());
        String text = SignedNote.parse(
                        new Members(Json.read(bytes(lines.getLast()), bytes(lines.getLast()).length)).text("seal"))
                .text();
        SignedNote forged = SigningKey.generate().sign("id.example.com/exports", text);
        whole.change(lines.size(), _ -> new String(Json.write(java.util.Map.of("seal", forged.toString())), UTF_8));

        assertThat(verdict(whole.file(), List.of()).sentence()).startsWith("The seal is not signed by the key");
    }

    @Test
    void byRebuildingTheTreeWithTheLedgersOwnKey() throws IOException {
        PaperLedger rebuilt = new PaperLedger(300, ledger.key(), "rewritten");

        assertThat(verdict(rebuilt.everything(), List.of()).outcome()).isEqualTo(Outcome.PROVED);
        Verdict verdict = verdict(rebuilt.everything(), List.of(ledger.checkpoint(200)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence())
                .startsWith("The history was rewritten: the first 200 leaves under the checkpoint of 300 leaves");
    }

    @Test
    void byAddingSomethingBehindTheSeal() throws IOException {
        Forger whole = new Forger(ledger.everything());
        whole.insert(305, "{}");

        assertThat(verdict(whole.file(), List.of()).sentence())
                .isEqualTo("Something was added behind the seal, on line 305.");
    }

    @Test
    void byAddingAMemberBesideTheProvedOnes() throws IOException {
        forger.change(victim, line -> line.replaceFirst("\\{", "{\"approved_by\":\"everybody\","));

        assertThat(verdict().sentence()).contains("nothing is known of a member approved_by");
    }

    @Test
    void byOpeningPersonalDataThatNobodyOpened() throws IOException {
        forger.change(victim, line -> line.replaceFirst("}$", ",\"opened\":{\"email\":\"x@example.com\"}}"));

        fails("Personal data stands open or is missing, against what the manifest says", victim);
    }

    private static ExportRecord with(ExportRecord record, long position, String name) {
        Leaf old = record.leaf();
        Leaf leaf = new Leaf(
                old.tree(),
                position,
                old.id(),
                old.stream(),
                old.sequence(),
                old.type(),
                name,
                old.revision(),
                old.tenant(),
                old.pool(),
                old.at(),
                old.sequencedAt(),
                old.payload(),
                old.metadata());
        return new ExportRecord(record.index(), leaf, record.hash(), record.body(), null);
    }

    private void fails(String sentence, int line) throws IOException {
        Verdict verdict = verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence()).contains(sentence);
        assertThat(verdict.place()).hasFieldOrPropertyWithValue("line", (long) line);
    }

    private Verdict verdict() throws IOException {
        return verdict(forger.file(), List.of());
    }

    private Verdict verdict(byte[] file, List<SignedNote> older) throws IOException {
        return new ExportVerifier(ledger.verifier(), older).verify(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }
}
