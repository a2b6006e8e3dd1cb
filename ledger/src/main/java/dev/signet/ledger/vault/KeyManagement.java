package dev.signet.ledger.vault;

/**
 * A key management service: what AWS KMS, Google Cloud KMS, Azure Key Vault, a Vault transit engine or an HSM all offer.
 * It names its own key in what it gives, and rotates it by itself. A bean of this type is all that a node needs
 * (docs/runbooks/key-rotation.md).
 */
public interface KeyManagement {

    /** Which key it uses from now on, such as an ARN with its version. */
    String key();

    /**
     * Encrypts.
     *
     * @param context additional authenticated data (AWS: encryption context)
     */
    byte[] encrypt(byte[] clear, byte[] context);

    /**
     * Decrypts what {@link #encrypt} gave, with any key it ever used.
     *
     * @param context as given when it was encrypted
     */
    byte[] decrypt(byte[] encrypted, byte[] context);
}
