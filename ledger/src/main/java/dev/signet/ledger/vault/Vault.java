package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.SealBroken;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Seals what the platform keeps to itself: password hashes, one-time codes, signing keys, client secrets. Each purpose
 * has a key of its own, so that what was sealed for one opens for no other. Safe for use by many threads.
 */
public final class Vault {

    private static final int NUMBER_BYTES = Integer.BYTES;

    private final DataKeys keys;

    /** Seals with keys derived from {@code keys}. */
    public Vault(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals {@code clear}: number of the data key (4 bytes) ‖ version (1) ‖ IV (12) ‖ ciphertext and tag.
     *
     * @param purpose what the value is for, such as {@code password}; never anything a caller may choose
     * @param aad where the value belongs, such as its primary key; needed again to open it
     */
    public byte[] seal(String purpose, byte[] clear, byte[] aad) {
        DataKey key = keys.current(DataKeys.SEAL);
        byte[] sealed = Aead.seal(key.derive("AES", purpose), clear, aad);
        return ByteBuffer.allocate(NUMBER_BYTES + sealed.length)
                .putInt(key.number())
                .put(sealed)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws SealBroken where purpose or AAD are others, or the bytes were altered
     */
    public byte[] open(String purpose, byte[] sealed, byte[] aad) {
        if (sealed.length < NUMBER_BYTES) {
            throw new SealBroken("not bytes that were sealed here", null);
        }
        DataKey key = keys.numbered(DataKeys.SEAL, ByteBuffer.wrap(sealed).getInt());
        return Aead.open(key.derive("AES", purpose), Arrays.copyOfRange(sealed, NUMBER_BYTES, sealed.length), aad);
    }
}
