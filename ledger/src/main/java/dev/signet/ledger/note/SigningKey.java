package dev.signet.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** An Ed25519 key that signs notes, under any name. */
public final class SigningKey {

    private static final int KEY_BYTES = 32;
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420"); // RFC 8410 §7

    private final byte[] seed;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private SigningKey(byte[] seed, byte[] publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
        this.privateKey = privateKey(seed);
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    last(pair.getPrivate().getEncoded()), last(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    /**
     * The key that {@link #bytes()} gave.
     *
     * @throws MalformedNote where it is none, or its two halves do not belong together
     */
    public static SigningKey of(byte[] bytes) {
        if (bytes.length != 2 * KEY_BYTES) {
            throw new MalformedNote("a signing key has 64 bytes, not " + bytes.length);
        }
        SigningKey key = new SigningKey(
                Arrays.copyOfRange(bytes, 0, KEY_BYTES), Arrays.copyOfRange(bytes, KEY_BYTES, bytes.length));
        if (key.sign("signet", "\n").by(key.verifier("signet")) != SignedNote.Verdict.GOOD) {
            throw new MalformedNote("private and public half of a signing key do not belong together");
        }
        return key;
    }

    /** Seed and public key, 32 bytes each: to be sealed, never to be shown. */
    public byte[] bytes() {
        return ByteBuffer.allocate(2 * KEY_BYTES).put(seed).put(publicKey).array();
    }

    /** What checks its signatures under a name. */
    public VerifierKey verifier(String name) {
        return new VerifierKey(name, publicKey);
    }

    /** Signs a text that ends in a newline, under a name. */
    public SignedNote sign(String name, String text) {
        return new SignedNote(text, List.of(signature(name, text)));
    }

    private NoteSignature signature(String name, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text.getBytes(UTF_8));
            return new NoteSignature(name, verifier(name).keyId(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = ByteBuffer.allocate(PKCS8.length + seed.length)
                .put(PKCS8)
                .put(seed)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }
}
