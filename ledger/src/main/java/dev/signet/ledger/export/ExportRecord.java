package dev.signet.ledger.export;

import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it leaves the ledger.
 *
 * @param index leaf index
 * @param leaf everything that the tree holds of it
 * @param hash hash of the leaf as the ledger keeps it
 * @param body the stored bytes; absent in an edge, and where they are in an archive
 * @param archive number of the archive that has the bytes; absent where they stand here, and in an edge
 * @param opened payload, address and agent with personal data opened, as JSON; absent where it is withheld
 */
public record ExportRecord(
        long index,
        Leaf leaf,
        Hash hash,
        @Nullable Body body,
        @Nullable Long archive,
        @Nullable String opened) {

    /** A record whose bytes stand here, or an edge. */
    public ExportRecord(long index, Leaf leaf, Hash hash, @Nullable Body body, @Nullable String opened) {
        this(index, leaf, hash, body, null, opened);
    }

    /** Payload and metadata exactly as stored. */
    @SuppressWarnings("ArrayRecordComponent") // passed through, compared by their digests
    public record Body(byte[] payload, byte[] metadata) {}

    /** The same without its bytes: shows only what stands next to a range. */
    public ExportRecord edge() {
        return new ExportRecord(index, leaf, hash, null, null, null);
    }

    /** The same with personal data opened beside its bytes. */
    public ExportRecord opened(String json) {
        return new ExportRecord(index, leaf, hash, body, null, json);
    }

    /** A record whose bytes are in an archive. */
    static ExportRecord archived(long index, Leaf leaf, Hash hash, long archive) {
        return new ExportRecord(index, leaf, hash, null, archive, null);
    }

    boolean isEdge() {
        return body == null && archive == null;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (isEdge()) {
            json.put("edge", true);
        }
        if (archive != null) {
            json.put("archive", archive);
        }
        json.put("tree", leaf.tree());
        json.put("index", index);
        json.put("position", leaf.position());
        json.put("id", leaf.id().toString());
        json.put("stream", leaf.stream());
        json.put("sequence", leaf.sequence());
        json.put("type", leaf.type());
        json.put("name", leaf.name());
        json.put("revision", (long) leaf.revision());
        Json.put(json, "tenant", leaf.tenant());
        Json.put(json, "pool", leaf.pool());
        json.put("at", Members.write(leaf.at()));
        json.put("sequenced_at", Members.write(leaf.sequencedAt()));
        json.put("payload_sha256", leaf.payload().toString());
        json.put("metadata_sha256", leaf.metadata().toString());
        json.put("leaf_hash", hash.toString());
        if (body != null) {
            json.put("payload", Base64.getEncoder().encodeToString(body.payload()));
            json.put("metadata", Base64.getEncoder().encodeToString(body.metadata()));
        }
        if (opened != null) {
            json.put("opened", new Json.Raw(opened));
        }
        return json;
    }

    static ExportRecord read(Members json) {
        boolean edge = json.has("edge");
        json.pass("edge");
        Long archive = json.has("archive") ? json.count("archive") : null;
        if (edge && archive != null) {
            throw new MalformedExport("an edge is in no archive");
        }
        String tree = json.text("tree");
        long index = json.count("index");
        Leaf leaf = new Leaf(
                tree,
                json.count("position"),
                uuid(json.text("id")),
                json.text("stream"),
                json.count("sequence"),
                json.text("type"),
                json.text("name"),
                revision(json.count("revision")),
                json.optionalText("tenant").orElse(null),
                json.optionalText("pool").orElse(null),
                json.time("at"),
                json.time("sequenced_at"),
                digest(json.text("payload_sha256")),
                digest(json.text("metadata_sha256")));
        Hash hash = json.hash("leaf_hash");
        Body body = edge || archive != null ? null : new Body(json.bytes("payload"), json.bytes("metadata"));
        String opened = json.optionalJson("opened").orElse(null);
        json.end();
        return new ExportRecord(index, leaf, hash, body, archive, opened);
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new MalformedExport("id is a UUID in lower case");
        }
        return id;
    }

    private static int revision(long number) {
        if (number > Integer.MAX_VALUE) {
            throw new MalformedExport("revision is too large");
        }
        return (int) number;
    }

    private static Digest digest(String hex) {
        Digest digest = Digest.parse(hex);
        if (!digest.toString().equals(hex)) {
            throw new MalformedExport("a digest is written in lower case");
        }
        return digest;
    }
}
