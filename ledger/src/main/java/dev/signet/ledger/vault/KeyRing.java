package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Keys held in memory; the last one wraps. What it wraps is fingerprint of the key (8 bytes) ‖ sealed key, so that the
 * right key is found again after a rotation.
 */
final class KeyRing implements KeyEncryptionKey {

    private static final int FINGERPRINT_BYTES = 8;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String newest;

    KeyRing(List<byte[]> keys, String source) {
        if (keys.isEmpty()) {
            throw new KeyUnusable(source + " holds no key", null);
        }
        for (byte[] key : keys) {
            if (key.length != Aead.KEY_BYTES) {
                throw new KeyUnusable(source + " must hold keys of 32 bytes in base64 (openssl rand -base64 32)", null);
            }
            this.keys.put(fingerprint(key), Aead.key(key));
        }
        newest = fingerprint(keys.getLast());
    }

    @Override
    public String id() {
        return newest;
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        byte[] sealed = Aead.seal(held(newest), key, context);
        return ByteBuffer.allocate(FINGERPRINT_BYTES + sealed.length)
                .put(HexFormat.of().parseHex(newest))
                .put(sealed)
                .array();
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        if (wrapped.length < FINGERPRINT_BYTES) {
            throw new VaultException.SealBroken("not a wrapped key", null);
        }
        SecretKey key = held(HexFormat.of().formatHex(wrapped, 0, FINGERPRINT_BYTES));
        return Aead.open(key, Arrays.copyOfRange(wrapped, FINGERPRINT_BYTES, wrapped.length), context);
    }

    private SecretKey held(String fingerprint) {
        SecretKey key = keys.get(fingerprint);
        if (key == null) {
            throw new KeyUnusable(
                    "the key-encryption key " + fingerprint + " is missing; give it back to Signet", null);
        }
        return key;
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("signet key-encryption key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
