package dev.signet.ledger.export;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One session's whole life in one JSON object that proves itself: a summary for people, and the records that it is made
 * of, each with its own proof.
 *
 * @param head against which checkpoint it is proved
 * @param summary a JSON object, which the seal asserts and the tree does not hold
 * @param records the whole stream of the session, and what else bears on it, in the order of the tree
 */
public record Dossier(Head head, String summary, List<ProvedRecord> records) {

    /** Format and version, which every dossier begins with. */
    public static final String FORMAT = "signet-dossier/1";

    static final String SEAL = ",\"seal\":";

    /** Keeps its own copy. */
    public Dossier {
        records = List.copyOf(records);
    }

    /**
     * What stands before everything else.
     *
     * @param session the session
     * @param opened whether personal data stands open in it
     * @param note the signed checkpoint
     * @param consistency proofs that the tree grew out of older ones
     */
    public record Head(String session, boolean opened, SignedNote note, List<ConsistencyProof> consistency) {

        /** Keeps its own copy. */
        public Head {
            consistency = List.copyOf(consistency);
        }

        /** The head of the tree against which all is proved. */
        public Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }

        static Head read(Members json) {
            if (!json.text("format").equals(FORMAT)) {
                throw new MalformedExport("it is of another format than " + FORMAT);
            }
            String session = json.text("session");
            boolean opened = switch (json.text("personal")) {
                case Manifest.OPENED -> true;
                case Manifest.WITHHELD -> false;
                default -> throw new MalformedExport("personal data is either opened or withheld");
            };
            SignedNote note = SignedNote.parse(json.text("checkpoint"));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().toString().equals(json.text("origin"))) {
                throw new MalformedExport("its checkpoint is of " + checkpoint.origin());
            }
            List<ConsistencyProof> proofs = new ArrayList<>();
            for (Members proof : json.objects("consistency")) {
                proofs.add(Manifest.consistency(proof, checkpoint.size()));
            }
            return new Head(session, opened, note, proofs);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("format", FORMAT);
            json.put("origin", checkpoint().origin().toString());
            json.put("session", session);
            json.put("personal", opened ? Manifest.OPENED : Manifest.WITHHELD);
            json.put("checkpoint", note.toString());
            json.put("consistency", consistency.stream().map(Manifest::write).toList());
            return json;
        }
    }

    /** The file: one line for what is said, one for each record, one for the seal over all bytes before it. */
    public byte[] sealed(ExportSigner signer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> said = head.json();
        said.put("summary", new Json.Raw(summary));
        byte[] first = Json.write(said);
        out.write(first, 0, first.length - 1);
        write(out, ",\"records\":[");
        String before = "\n";
        for (ProvedRecord record : records) {
            write(out, before);
            out.writeBytes(Json.write(record.json()));
            before = ",\n";
        }
        write(out, "\n]");
        String ledger = head.checkpoint().origin().ledger();
        String text = ExportSeal.text(ledger, FORMAT, out.size(), Digest.over(out.toByteArray()));
        write(out, end(signer.sign(ExportSeal.name(ledger), text)) + "\n");
        return out.toByteArray();
    }

    /** What stands behind everything that is sealed. */
    static String end(SignedNote seal) {
        return SEAL + Json.text(seal.toString()) + "}";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
