package dev.signet.ledger.export;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.ConsistencyProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first line of an export: what it holds and against which checkpoint it is proved.
 *
 * @param selection which events were asked for
 * @param from leaf index of the first leaf, that of an edge where there is one; 0 where the selection is not contiguous
 * @param to leaf index behind the last one, likewise
 * @param count records, without the edges
 * @param opened whether personal data stands beside the stored bytes, opened
 * @param note the signed checkpoint
 * @param consistency proofs that the tree grew out of older ones
 */
public record Manifest(
        Selection selection,
        long from,
        long to,
        long count,
        boolean opened,
        SignedNote note,
        List<ConsistencyProof> consistency) {

    /** Format and version, which every export begins with. */
    public static final String FORMAT = "signet-export/1";

    static final String OPENED = "opened";
    static final String WITHHELD = "withheld";

    /** Keeps its own copy, and refuses a row of leaves that the checkpoint does not cover. */
    public Manifest {
        consistency = List.copyOf(consistency);
        long size = Checkpoint.parse(note.text()).size();
        if (from < 0 || to < from || size < to || count < 0) {
            throw new MalformedExport(
                    "a tree of %d leaves has no %d records from leaf %d to %d".formatted(size, count, from, to));
        }
    }

    /** The head of the tree against which all is proved. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("origin", checkpoint().origin().toString());
        json.put("selection", selection.json());
        if (selection.contiguous()) {
            json.put("from", from);
            json.put("to", to);
        }
        json.put("count", count);
        json.put("personal", opened ? OPENED : WITHHELD);
        json.put("checkpoint", note.toString());
        json.put("consistency", consistency.stream().map(Manifest::write).toList());
        return json;
    }

    static Manifest read(Members json) {
        if (!json.text("format").equals(FORMAT)) {
            throw new MalformedExport("it is of another format than " + FORMAT);
        }
        String origin = json.text("origin");
        Selection selection = Selection.read(json.object("selection"));
        long from = selection.contiguous() ? json.count("from") : 0;
        long to = selection.contiguous() ? json.count("to") : 0;
        long count = json.count("count");
        String personal = json.text("personal");
        if (!personal.equals(OPENED) && !personal.equals(WITHHELD)) {
            throw new MalformedExport("personal data is either opened or withheld");
        }
        SignedNote note = SignedNote.parse(json.text("checkpoint"));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().toString().equals(origin)) {
            throw new MalformedExport("its checkpoint is of " + checkpoint.origin() + ", not of " + origin);
        }
        List<ConsistencyProof> consistency = new ArrayList<>();
        for (Members proof : json.objects("consistency")) {
            consistency.add(consistency(proof, checkpoint.size()));
        }
        json.end();
        return new Manifest(selection, from, to, count, personal.equals(OPENED), note, consistency);
    }

    static Map<String, Object> write(ConsistencyProof proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("size", proof.from());
        json.put("hashes", Members.write(proof.path()));
        return json;
    }

    static ConsistencyProof consistency(Members json, long size) {
        long older = json.count("size");
        if (older < 1 || older > size) {
            throw new MalformedExport("a tree of " + size + " leaves did not grow out of one of " + older);
        }
        ConsistencyProof proof = new ConsistencyProof(older, size, json.hashes("hashes"));
        json.end();
        return proof;
    }
}
