package dev.signet.ledger.export;

import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.RangeProof;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an export line by line: the manifest, then row after row of records, each behind its proof, then the seal. What
 * it writes depends on nothing but what it is given. Not for use by several threads at once.
 */
public final class ExportWriter {

    private final OutputStream out;
    private final String ledger;
    private final MessageDigest digest = sha256();
    private long bytes;

    /** Begins with the manifest. */
    public ExportWriter(OutputStream out, Manifest manifest) throws IOException {
        this.out = out;
        this.ledger = manifest.checkpoint().origin().ledger();
        line(manifest.json());
    }

    /** Begins a row of consecutive leaves. */
    public void row(RangeProof proof) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", proof.from());
        row.put("to", proof.to());
        row.put("before", Members.write(proof.before()));
        row.put("behind", Members.write(proof.behind()));
        line(Map.of("row", row));
    }

    /** Writes the next record of the row. */
    public void record(ExportRecord record) throws IOException {
        line(record.json());
    }

    /** Seals the file; what it gives is the digest and the length of all of it. */
    public Written seal(ExportSigner signer) throws IOException {
        String before = HexFormat.of().formatHex(copy(digest).digest());
        String text = ExportSeal.text(ledger, bytes, Digest.parse(before));
        line(Map.of("seal", signer.sign(ExportSeal.name(ledger), text).toString()));
        out.flush();
        return new Written(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /**
     * A whole file.
     *
     * @param sha256 digest of all its bytes, lower-case hexadecimal
     * @param bytes how many
     */
    public record Written(String sha256, long bytes) {}

    private void line(Map<String, Object> object) throws IOException {
        byte[] line = Json.write(object);
        out.write(line);
        out.write('\n');
        digest.update(line);
        digest.update((byte) '\n');
        bytes += line.length + 1;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JDK cannot copy the state of a digest", e);
        }
    }
}
