package dev.signet.ledger.proof;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of stored bytes. Unlike a {@link Hash} it is no part of a tree's structure. */
public final class Digest {

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of some content. */
    public static Digest over(byte[] content) {
        return new Digest(Hash.sha256().digest(content));
    }

    /**
     * The digest that a text is in hexadecimal.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Digest parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != Hash.LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes);
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal, as other tools print it. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
