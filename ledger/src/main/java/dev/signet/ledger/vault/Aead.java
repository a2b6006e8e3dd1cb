package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.SealBroken;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit IV (NIST SP 800-38D §8.2.2). What it gives is version (1 byte) ‖ IV (12) ‖ ciphertext
 * and tag.
 */
final class Aead {

    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int IV_BYTES = 12;
    private static final int HEAD_BYTES = 1 + IV_BYTES;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    /** 32 random bytes. */
    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] seal(SecretKey key, byte[] clear, byte[] aad) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, 0, aad);
            byte[] sealed = new byte[HEAD_BYTES + cipher.getOutputSize(clear.length)];
            sealed[0] = VERSION;
            System.arraycopy(iv, 0, sealed, 1, IV_BYTES);
            int written = cipher.doFinal(clear, 0, clear.length, sealed, HEAD_BYTES);
            return HEAD_BYTES + written == sealed.length ? sealed : Arrays.copyOf(sealed, HEAD_BYTES + written);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM refuses to seal", e);
        }
    }

    /** @throws SealBroken where key, AAD or bytes are not those of the sealing */
    static byte[] open(SecretKey key, byte[] sealed, byte[] aad) {
        if (sealed.length < HEAD_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new SealBroken("not bytes that were sealed here", null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, 1, aad)
                    .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
        } catch (AEADBadTagException e) {
            throw new SealBroken("sealed with another key or for another place, or altered since", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM refuses to open", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, int offset, byte[] aad)
            throws GeneralSecurityException {
        // One instance for each call: a thread-local would keep one for every virtual thread, and saves little.
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv, offset, IV_BYTES));
        cipher.updateAAD(aad);
        return cipher;
    }
}
