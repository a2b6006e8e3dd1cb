package dev.signet.ledger.vault;

import javax.crypto.SecretKey;

/** The key of one person in clear. Held for as long as one event is written or read, never longer. */
public final class SubjectKey {

    private final SecretKey key;

    SubjectKey(SecretKey key) {
        this.key = key;
    }

    /** Seals a value; {@code aad} says where it belongs. */
    public byte[] seal(byte[] clear, byte[] aad) {
        return Aead.seal(key, clear, aad);
    }

    /**
     * What was sealed.
     *
     * @throws VaultException.SealBroken where the AAD is another or the bytes were altered
     */
    public byte[] open(byte[] sealed, byte[] aad) {
        return Aead.open(key, sealed, aad);
    }
}
