package dev.signet.ledger.export;

import dev.signet.ledger.proof.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The lines of a file one by one, and the digest of all that stands before the present one. */
final class ExportLines {

    /** Longest line that is read, in bytes: far more than any that is written. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int USUAL = 8 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private final MessageDigest digest = ExportWriter.sha256();
    private byte[] line = new byte[USUAL];
    private int length;
    private long number;
    private long before;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line; there is none where this gives {@code false}.
     *
     * @throws MalformedExport where it has no end, as in a file that was cut off
     */
    boolean next() throws IOException {
        if (number > 0) {
            digest.update(line, 0, length);
            digest.update((byte) '\n');
            before += length + 1;
        }
        length = 0;
        number++;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            add(end - position);
            position = end + 1;
            if (end < filled) {
                return true;
            }
        }
        if (length > 0) {
            throw new MalformedExport("it has no end: the file was cut off in it");
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (position >= filled) {
            position = 0;
            filled = in.read(buffer);
        }
        return filled > 0;
    }

    private void add(int bytes) {
        if (length + bytes > LONGEST) {
            throw new MalformedExport("it is longer than " + LONGEST + " bytes");
        }
        if (length + bytes > line.length) {
            line = Arrays.copyOf(line, Math.max(length + bytes, 2 * length));
        }
        System.arraycopy(buffer, position, line, length, bytes);
        length += bytes;
    }

    /** Number of the present line, from 1. */
    long number() {
        return number;
    }

    /** Bytes before the present line. */
    long bytesBefore() {
        return before;
    }

    /** Digest over the bytes before the present line, which must be the last. */
    Digest digestBefore() {
        return Digest.parse(HexFormat.of().formatHex(digest.digest()));
    }

    Members members() {
        return new Members(Json.read(line, length));
    }
}
