package dev.signet.ledger.erasure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.ledger.proof.Digest;
import java.util.List;

/**
 * An event whose personal data can no longer be read.
 *
 * @param index place in its tree, from 0
 * @param position place in the whole ledger, from 1
 */
public record Unreadable(long index, long position) {

    /** What a certificate says of a list of them: the digest over a line each, index, space and position. */
    public static Digest digest(List<Unreadable> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event ->
                lines.append(event.index()).append(' ').append(event.position()).append('\n'));
        return Digest.over(lines.toString().getBytes(US_ASCII));
    }
}
