package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.KeyUnusable;
import java.util.Arrays;
import java.util.Base64;

/**
 * Key-encryption key from the environment ({@code SIGNET_KEK}): 32 bytes in base64. For a rotation several, separated by
 * commas, oldest first.
 */
public final class EnvironmentKeyEncryptionKey implements KeyEncryptionKey {

    private final KeyRing keys;

    /**
     * The key from the value of the variable.
     *
     * @throws VaultException.KeyUnusable where it is not base64 of 32 bytes
     */
    public EnvironmentKeyEncryptionKey(String value) {
        keys = new KeyRing(
                Arrays.stream(value.strip().split("\\s*,\\s*", -1))
                        .map(EnvironmentKeyEncryptionKey::decode)
                        .toList(),
                "SIGNET_KEK");
    }

    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            // The cause quotes a character of the key.
            throw new KeyUnusable("SIGNET_KEK must be base64 of 32 bytes (openssl rand -base64 32)", null);
        }
    }

    @Override
    public String id() {
        return keys.id();
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return keys.wrap(key, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return keys.unwrap(wrapped, context);
    }
}
