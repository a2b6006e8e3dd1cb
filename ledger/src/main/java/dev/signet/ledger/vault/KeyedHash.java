package dev.signet.ledger.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 under a key of its own for each scope: what is searched for but must not be readable (login names, source
 * addresses, search indexes). The same value gives different hashes in two pools, and none without the vault. Safe for
 * use by many threads.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final DataKeys keys;

    /** Hashes with keys derived from {@code keys}. */
    public KeyedHash(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * The hash of a text, which the caller has normalised.
     *
     * @param scope within which equal values are to be found, such as the identifier of a pool
     * @param kind what the value is, such as {@code email}: equal texts of two kinds have different hashes
     * @return 32 bytes
     */
    public byte[] of(String scope, String kind, String value) {
        return of(scope, kind, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes; also a MAC, since nobody without the vault can make it. */
    public byte[] of(String scope, String kind, byte[] value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.current(DataKeys.INDEX).derive(ALGORITHM, scope));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }

    /** The hash as base64url text of 43 characters. */
    public String textOf(String scope, String kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(scope, kind, value));
    }
}
