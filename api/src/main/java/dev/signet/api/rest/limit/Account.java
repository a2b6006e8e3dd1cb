package dev.signet.api.rest.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An account as limits know it: a keyed hash, so that memory holds no names and nobody can aim at another's bucket.
 *
 * @param high first half of the hash
 * @param low second half of the hash
 */
record Account(long high, long low) {

    private static final SecretKeySpec KEY = key();

    /** The account behind a name in a pool, whether there is one or not. */
    static Account of(String pool, byte[] name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            mac.update(pool.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(name));
            return new Account(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
        }
    }

    private static SecretKeySpec key() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }
}
