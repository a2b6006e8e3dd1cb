package dev.signet.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The key of a witness (C2SP tlog-cosignature, Ed25519): it signs a checkpoint together with the time at which it saw that
 * the tree had only grown.
 *
 * @param name name of the witness
 * @param key its Ed25519 key, under that name
 */
public record CosignerKey(String name, VerifierKey key) {

    private static final byte COSIGNATURE_V1 = 4;
    private static final int ED25519_BYTES = 64;

    /**
     * Reads a key in the form {@code name+id+key}.
     *
     * @throws MalformedNote where it is none of a witness, or its key ID does not belong to it
     */
    public static CosignerKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Text.base64(parts[2]) : new byte[0];
        if (typed.length == 0 || typed[0] != COSIGNATURE_V1) {
            throw new MalformedNote("the key of a witness reads: name+id+key, and is of type 4");
        }
        String name = Text.keyName(parts[0]);
        CosignerKey key = new CosignerKey(name, new VerifierKey(name, Arrays.copyOfRange(typed, 1, typed.length)));
        if (!parts[1].equals("%08x".formatted(key.keyId()))) {
            throw new MalformedNote("the key ID " + parts[1] + " does not belong to the key of " + name);
        }
        return key;
    }

    /** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x04 ‖ key). */
    public int keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(UTF_8));
            digest.update((byte) '\n');
            digest.update(COSIGNATURE_V1);
            return ByteBuffer.wrap(digest.digest(key.bytes())).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    /** When the witness signed a checkpoint; empty where it did not, or a signature that claims to be its own is none. */
    public Optional<Instant> signedAt(SignedNote note) {
        return note.signatures().stream()
                .filter(line -> line.name().equals(name) && line.keyId() == keyId())
                .filter(line -> line.signature().length == Long.BYTES + ED25519_BYTES)
                .filter(line -> verifies(note, line))
                .map(line -> Instant.ofEpochSecond(time(line)))
                .findFirst();
    }

    private boolean verifies(SignedNote note, NoteSignature line) {
        if (time(line) < 0) {
            return false;
        }
        byte[] message = message(note.text(), time(line));
        return key.verifies(message, Arrays.copyOfRange(line.signature(), Long.BYTES, line.signature().length));
    }

    private static long time(NoteSignature line) {
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    /** What is signed of the text of a checkpoint. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
    }
}
