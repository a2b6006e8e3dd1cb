package dev.signet.application.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request as Standard Webhooks 1.0.0 says: an HMAC-SHA-256 over identifier, time and body, so that a receiver can
 * tell who speaks, that nothing was changed, that it is not late, and whether it came before.
 */
public final class StandardSignature {

    /** What a secret begins with when it is shown. */
    public static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private StandardSignature() {}

    /**
     * The three headers of a request.
     *
     * @param id stays the same however often the message is sent
     * @param secrets every secret that a receiver may still hold, newest first
     */
    public static Map<String, String> headers(String id, Instant at, byte[] body, List<byte[]> secrets) {
        String seconds = Long.toString(at.getEpochSecond());
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + signature(id, seconds, body, secret))
                        .collect(Collectors.joining(" ")));
    }

    /** A secret as it is shown. */
    public static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The secret that {@code text} shows; where it does not begin like one, the text itself. */
    public static byte[] key(String text) {
        return text.startsWith(PREFIX)
                ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
                : text.getBytes(UTF_8);
    }

    private static String signature(String id, String seconds, byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
