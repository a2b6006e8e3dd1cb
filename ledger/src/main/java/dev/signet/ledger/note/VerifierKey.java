package dev.signet.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What it takes to check a signature of a note: the name of a key and the Ed25519 public key (C2SP signed-note). */
public final class VerifierKey {

    /** Signature type of Ed25519. */
    private static final byte ED25519 = 1;

    private static final int KEY_BYTES = 32;
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410 §4

    private final String name;
    private final byte[] key;

    /**
     * A key under a name.
     *
     * @param key 32 bytes (RFC 8032 §5.1.5)
     */
    public VerifierKey(String name, byte[] key) {
        this.name = Text.keyName(name);
        if (key.length != KEY_BYTES) {
            throw new MalformedNote("an Ed25519 key has 32 bytes, not " + key.length);
        }
        this.key = key.clone();
    }

    /**
     * Reads a key in the form that {@link #toString()} gives.
     *
     * @throws MalformedNote where it is none, or its key ID does not belong to it
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("a verifier key reads: name+id+key");
        }
        byte[] typed = Text.base64(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new MalformedNote("a verifier key must be of type Ed25519");
        }
        VerifierKey read = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.toString().equals(text.strip())) {
            throw new MalformedNote("the key ID does not belong to name and key: a character may have been lost");
        }
        return read;
    }

    /** The same key under another name: an installation signs each of its trees under the tree's own name. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, key);
    }

    /** Name of the key. */
    public String name() {
        return name;
    }

    /** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key). */
    public int keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return ByteBuffer.wrap(digest.digest(key)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    /** The 32 bytes of the public key. */
    public byte[] bytes() {
        return key.clone();
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(publicKey());
            verification.update(text);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no signature, or no point of the curve, are answered by an exception.
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(SPKI.length + key.length).put(SPKI).put(key).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    /** The key in the form that is published: {@code name+id+key}. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
        return "%s+%08x+%s".formatted(name, keyId(), Base64.getEncoder().encodeToString(typed));
    }
}
