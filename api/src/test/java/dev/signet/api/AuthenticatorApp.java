package dev.signet.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What shows codes on somebody's phone. */
public record AuthenticatorApp(String secret) {

    /** The code that it shows then. */
    public String codeAt(Instant time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "RAW"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A code that it does not show around then. */
    public String wrongCodeAt(Instant time) {
        for (int number = 0; ; number++) {
            String code = "%06d".formatted(number);
            if (IntStream.rangeClosed(-2, 2)
                    .noneMatch(step -> codeAt(time.plusSeconds(30L * step)).equals(code))) {
                return code;
            }
        }
    }
}
