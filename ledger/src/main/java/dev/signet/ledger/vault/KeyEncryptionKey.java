package dev.signet.ledger.vault;

/**
 * The key that wraps all other keys and is never in the database. Adapters: {@link FileKeyEncryptionKey},
 * {@link EnvironmentKeyEncryptionKey}, {@link KmsKeyEncryptionKey}. Each may hold several keys, so that it can be
 * rotated: the newest wraps, all unwrap.
 */
public interface KeyEncryptionKey {

    /** Which key wraps from now on; kept beside what it wrapped. Tells nothing about the key itself. */
    String id();

    /**
     * Wraps a key.
     *
     * @param context where the wrapped key belongs; {@link #unwrap} must be given the same
     */
    byte[] wrap(byte[] key, byte[] context);

    /**
     * The key that was wrapped.
     *
     * @throws VaultException.SealBroken where the context is another or the bytes were altered
     * @throws VaultException.KeyUnusable where the key that wrapped it is not at hand
     */
    byte[] unwrap(byte[] wrapped, byte[] context);
}
