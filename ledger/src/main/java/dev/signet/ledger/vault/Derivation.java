package dev.signet.ledger.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF-SHA-256 (RFC 5869): many independent keys from one. */
final class Derivation {

    private Derivation() {}

    /** A 256-bit key for {@code algorithm} that only {@code info} leads to. */
    static SecretKey derive(byte[] key, String algorithm, String info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), Aead.KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing from this JDK", e);
        }
    }
}
