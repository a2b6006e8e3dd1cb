package dev.signet.application.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.client.AppClientId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cognito's SECRET_HASH: Base64 of HMAC-SHA-256, keyed with the client's secret, over user name and client.
 *
 * @param value as it was sent
 * @param username over which it was made; absent where the request names nobody, so that it is that of the token's user
 */
public record SecretHash(String value, @Nullable String username) {

    /** The same hash for a request in which {@code name} has turned out to be the user's. */
    public SecretHash of(String name) {
        return username == null ? new SecretHash(value, name) : this;
    }

    /** Whether it was made with {@code secret}; in constant time. */
    boolean madeWith(String secret, AppClientId client) {
        return username != null && MessageDigest.isEqual(expected(secret, username, client), value.getBytes(UTF_8));
    }

    private static byte[] expected(String secret, String username, AppClientId client) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(username.getBytes(UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(client.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
        }
    }

    /** Neither the hash nor whose it is. */
    @Override
    public String toString() {
        return "SecretHash";
    }
}
