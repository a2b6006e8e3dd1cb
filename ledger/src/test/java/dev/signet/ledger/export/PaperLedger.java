package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.Leaf;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TreeHashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A pool's tree without a database. Leaf i stands at position 10 + 3·i and was taken in at second i; every third event
 * belongs to Alice, who has a user's stream and a session.
 */
public final class PaperLedger {

    /** The tree's name. */
    public static final String POOL = "pol_1";

    /** Name of the ledger. */
    public static final String LEDGER = "id.example.com";

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    static final Origin ORIGIN = new Origin(LEDGER, POOL, 1);

    private final SigningKey key;
    private final List<ExportRecord> records = new ArrayList<>();

    /** A ledger of so many events. */
    public PaperLedger(int size) {
        this(size, SigningKey.generate(), "stored");
    }

    PaperLedger(int size, SigningKey key, String text) {
        this.key = key;
        for (int i = 0; i < size; i++) {
            byte[] payload = ("{\"n\":" + i + ",\"text\":\"" + text + "\"}").getBytes(UTF_8);
            byte[] metadata = ("{\"request\":\"" + i + "\"}").getBytes(UTF_8);
            String stream = i % 3 != 0 ? "usr_other" + i : i % 2 == 0 ? "usr_alice" : "ses_alice";
            Leaf leaf = new Leaf(
                    POOL,
                    10 + 3L * i,
                    new UUID(7, i),
                    stream,
                    i % 3 != 0 ? 0 : i / 6,
                    stream.startsWith("usr") ? "user" : "session",
                    "user.registered",
                    1,
                    "ten_1",
                    POOL,
                    START,
                    START.plusSeconds(i),
                    Digest.over(payload),
                    Digest.over(metadata));
            records.add(new ExportRecord(i, leaf, leaf.hash(), new ExportRecord.Body(payload, metadata), null));
        }
    }

    SigningKey key() {
        return key;
    }

    /** The key as it is published. */
    public VerifierKey verifier() {
        return key.verifier(ORIGIN.toString());
    }

    List<ExportRecord> records() {
        return records;
    }

    /** The signed head of the first leaves. */
    public SignedNote checkpoint(long size) {
        CompactRange range = new CompactRange();
        records.subList(0, (int) size).forEach(record -> range.append(record.hash()));
        return new Checkpoint(ORIGIN, size, range.root()).signedBy(key);
    }

    TreeHashes hashes() {
        return (level, first, count) -> LongStream.range(first, first + count)
                .mapToObj(i -> subtree(i << (level * Tile.HEIGHT), 1L << (level * Tile.HEIGHT)))
                .toList();
    }

    private Hash subtree(long from, long count) {
        CompactRange range = new CompactRange();
        records.subList((int) from, (int) (from + count)).forEach(record -> range.append(record.hash()));
        return range.root();
    }

    ConsistencyProof since(long older) {
        return ConsistencyProof.of(older, records.size(), hashes());
    }

    /** Everything, under a checkpoint of all leaves. */
    public byte[] everything() {
        return export(new Selection.Everything(), 0, records.size(), List.of());
    }

    byte[] positions(long from, long until) {
        long first = records.stream().filter(r -> r.leaf().position() < from).count();
        long behind = records.stream().filter(r -> r.leaf().position() < until).count();
        return export(
                new Selection.Positions(from, until),
                Math.max(0, first - 1),
                Math.min(records.size(), behind + 1),
                List.of());
    }

    byte[] export(Selection selection, long from, long to, List<ConsistencyProof> proofs) {
        List<ExportRecord> chosen = records.subList((int) from, (int) to).stream()
                .map(record -> outside(selection, record) ? record.edge() : record)
                .toList();
        long count = chosen.stream().filter(record -> !record.isEdge()).count();
        return write(new Manifest(selection, from, to, count, false, checkpoint(records.size()), proofs), chosen);
    }

    private static boolean outside(Selection selection, ExportRecord record) {
        return selection.liesBefore(record.leaf()) || selection.liesBehind(record.leaf());
    }

    byte[] streams(Selection selection, Predicate<Leaf> belongs) {
        List<ExportRecord> chosen =
                records.stream().filter(record -> belongs.test(record.leaf())).toList();
        return write(
                new Manifest(selection, 0, 0, chosen.size(), false, checkpoint(records.size()), List.of()), chosen);
    }

    /** The dossier of Alice's session, under a checkpoint of all leaves. */
    public byte[] dossier() {
        return dossier("{\"session\":{\"status\":\"OPEN\"}}", List.of(), _ -> false);
    }

    /** Alice's session, every record with its own proof. */
    byte[] dossier(String summary, List<ConsistencyProof> proofs, Predicate<Leaf> alsoBelongs) {
        List<ProvedRecord> proved = records.stream()
                .filter(record -> record.leaf().stream().equals("ses_alice") || alsoBelongs.test(record.leaf()))
                .map(record -> new ProvedRecord(
                        record,
                        InclusionProof.of(record.index(), records.size(), hashes())
                                .path()))
                .toList();
        Dossier.Head head = new Dossier.Head("ses_alice", false, checkpoint(records.size()), proofs);
        return new Dossier(head, summary, proved).sealed(key::sign);
    }

    byte[] write(Manifest manifest, List<ExportRecord> chosen) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportComposer composer = new ExportComposer(out, manifest, hashes());
            for (ExportRecord record : chosen) {
                composer.add(record);
            }
            composer.seal(key::sign);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
