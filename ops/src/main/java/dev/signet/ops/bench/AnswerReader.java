package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads the answers of one HTTP/1.1 connection (RFC 9112), of those that Signet gives: sized or chunked. */
final class AnswerReader {

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** The next answer. */
    Answer read() throws IOException {
        int status = Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + 3));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" ->
                    length = Integer.parseInt(line, colon + 1 + blanks(line, colon), line.length(), 10);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = line.endsWith("close");
                default -> {}
            }
        }
        return new Answer(status, last, (chunked ? chunks() : exactly(length)).toString(ISO_8859_1));
    }

    private static int blanks(String line, int colon) {
        return line.charAt(colon + 1) == ' ' ? 1 : 0;
    }

    private ByteArrayOutputStream chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            take(size, body);
            line();
        }
        // The trailer section; Signet sends none.
        while (!line().isEmpty()) {}
        return body;
    }

    private int chunkSize() throws IOException {
        String line = line();
        int end = line.indexOf(';');
        return Integer.parseInt(line, 0, end < 0 ? line.length() : end, 16);
    }

    private ByteArrayOutputStream exactly(int length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(length);
        take(length, body);
        return body;
    }

    private void take(int length, ByteArrayOutputStream body) throws IOException {
        for (int left = length; left > 0; ) {
            fillWhenEmpty();
            int some = Math.min(left, to - from);
            body.write(buffer, from, some);
            from += some;
            left -= some;
        }
    }

    /** A line without its end. */
    private String line() throws IOException {
        StringBuilder begun = null;
        while (true) {
            fillWhenEmpty();
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            String part = new String(buffer, from, end - from, ISO_8859_1);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (begun == null && whole) {
                return part.stripTrailing();
            }
            begun = begun == null ? new StringBuilder(part) : begun.append(part);
            if (whole) {
                return begun.toString().stripTrailing();
            }
        }
    }

    private void fillWhenEmpty() throws IOException {
        if (from < to) {
            return;
        }
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the server closed the connection in the middle of an answer");
        }
        from = 0;
        to = read;
    }
}
