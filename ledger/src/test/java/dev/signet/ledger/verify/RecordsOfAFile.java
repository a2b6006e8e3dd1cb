package dev.signet.ledger.verify;

import static dev.signet.ledger.verify.Finding.Kind.CHECKPOINT_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.FOREIGN_KEY;
import static dev.signet.ledger.verify.Finding.Kind.LEDGER_REWOUND;
import static dev.signet.ledger.verify.Finding.Kind.METADATA_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.PAYLOAD_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.RECORDS_SWAPPED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_INSERTED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_MISSING;
import static dev.signet.ledger.verify.Finding.Kind.TREE_REWRITTEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten records of a pool, at every second position, as a file would bring them. */
class RecordsOfAFile {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Origin ORIGIN = new Origin("id.example.com", "pol_1", 1);

    private final SigningKey key = SigningKey.generate();
    private final List<LedgerRecord> records = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Checkpoint signed;

    RecordsOfAFile() {
        CompactRange range = new CompactRange();
        for (int index = 0; index < 10; index++) {
            LedgerRecord record = record(index, "payload " + index, "metadata " + index);
            records.add(record);
            range.append(record.leaf().hash());
        }
        signed = new Checkpoint(ORIGIN, 10, range.root());
    }

    @Test
    void areWhatTheCheckpointWasSignedOver() {
        check();

        assertThat(findings).isEmpty();
    }

    @Test
    void areNamedWhereThePayloadIsNotTheOneOfTheDigest() {
        LedgerRecord honest = records.get(4);
        records.set(4, new LedgerRecord(4, honest.leaf(), bytes("other"), honest.metadata(), null));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(PAYLOAD_CHANGED, 4L));
    }

    @Test
    void areNamedWhereTheMetadataAreNotThoseOfTheDigest() {
        LedgerRecord honest = records.get(4);
        records.set(4, new LedgerRecord(4, honest.leaf(), honest.payload(), bytes("other"), null));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(METADATA_CHANGED, 4L));
    }

    @Test
    void areNamedWhereTheDigestWasChangedWithThePayloadAndAHashIsKept() {
        records.set(
                4,
                withKept(record(4, "other", "metadata 4"), records.get(4).leaf().hash()));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(RECORD_CHANGED, 4L));
    }

    @Test
    void areNarrowedDownByTheCheckpointsWhereNoHashIsKept() {
        records.set(4, record(4, "other", "metadata 4"));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(TREE_REWRITTEN, 0L));
    }

    @Test
    void areMissedWhereOneIsLeftOut() {
        records.remove(4);
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(RECORD_MISSING, 4L));
    }

    @Test
    void areMissedWhereTheLastOnesAreLeftOut() {
        records.removeLast();
        TreeCheck check = new TreeCheck("pol_1", new CompactRange(), 0, findings::add);
        records.forEach(check::record);
        check.endsBefore(signed);

        assertThat(findings).extracting(Finding::kind).containsExactly(LEDGER_REWOUND);
    }

    @Test
    void areTooManyWhereTwoClaimOnePlace() {
        records.add(5, record(4, "other", "metadata 4"));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(RECORD_INSERTED, 4L));
    }

    @Test
    void areNamedBothWhereTwoAreSwapped() {
        LedgerRecord third = records.get(3);
        LedgerRecord seventh = records.get(7);
        records.set(3, withKept(content(third, seventh), third.leaf().hash()));
        records.set(7, withKept(content(seventh, third), seventh.leaf().hash()));
        check();

        assertThat(findings).extracting(Finding::kind, Finding::index).containsExactly(tuple(RECORDS_SWAPPED, 3L));
    }

    @Test
    void areNotTakenFromAnotherTree() {
        Leaf leaf = records.get(4).leaf();
        records.set(4, record(4, "payload 4", "metadata 4", "pol_2", leaf.hash()));
        check();

        assertThat(findings).extracting(Finding::kind).contains(RECORD_CHANGED).doesNotContain(TREE_REWRITTEN);
    }

    @Test
    void areHeldAgainstNoCheckpointOfAnotherKeyOrOneThatWasChanged() {
        CheckpointCheck check = new CheckpointCheck(key.verifier("id.example.com"), "id.example.com", findings::add);

        assertThat(check.trusted(signed.signedBy(key).toString(), "pol_1")).contains(signed);
        assertThat(check.trusted(signed.signedBy(SigningKey.generate()).toString(), "pol_1"))
                .isEmpty();
        assertThat(check.trusted(signed.signedBy(key).toString().replace("\n10\n", "\n11\n"), "pol_1"))
                .isEmpty();
        assertThat(check.trusted(signed.signedBy(key).toString(), "pol_2")).isEmpty();
        assertThat(check.trusted("no note", "pol_1")).isEmpty();
        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(FOREIGN_KEY, CHECKPOINT_CHANGED, CHECKPOINT_CHANGED, CHECKPOINT_CHANGED);
    }

    private void check() {
        TreeCheck check = new TreeCheck("pol_1", new CompactRange(), 0, findings::add);
        records.forEach(check::record);
        check.checkpoint(signed);
        check.finish();
    }

    private static LedgerRecord content(LedgerRecord place, LedgerRecord of) {
        String number = String.valueOf(of.index());
        Leaf leaf = leaf(
                of.index(),
                "payload " + number,
                "metadata " + number,
                place.leaf().position(),
                "pol_1");
        return new LedgerRecord(place.index(), leaf, of.payload(), of.metadata(), null);
    }

    private static LedgerRecord withKept(LedgerRecord record, Hash kept) {
        return new LedgerRecord(record.index(), record.leaf(), record.payload(), record.metadata(), kept);
    }

    private static LedgerRecord record(long index, String payload, String metadata) {
        return record(index, payload, metadata, "pol_1", null);
    }

    private static LedgerRecord record(long index, String payload, String metadata, String pool, @Nullable Hash kept) {
        return new LedgerRecord(
                index, leaf(index, payload, metadata, 2 * index + 1, pool), bytes(payload), bytes(metadata), kept);
    }

    private static Leaf leaf(long event, String payload, String metadata, long position, String pool) {
        return new Leaf(
                "pol_1",
                position,
                new UUID(0, event),
                "usr_" + event,
                0,
                "User",
                "user.registered",
                1,
                "ten_1",
                pool,
                NOON,
                NOON,
                Digest.over(bytes(payload)),
                Digest.over(bytes(metadata)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
