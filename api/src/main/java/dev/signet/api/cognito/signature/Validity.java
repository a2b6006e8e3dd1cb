package dev.signet.api.cognito.signature;

import dev.signet.api.cognito.wire.CognitoError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** For how long a signature is good: whoever overhears one can send the same request again until then, and no other. */
final class Validity {

    /** How far the clocks of client and node may be apart. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** For how long a request may be signed ahead. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Validity() {}

    static void require(Claim claim, Instant now) {
        Instant signed = time(claim.time());
        if (!claim.time().startsWith(claim.scope().date() + "T")) {
            throw invalid("Date in Credential scope does not match the day of X-Amz-Date.");
        }
        Duration lifetime = claim.lifetime() == null ? SKEW : claim.lifetime();
        if (lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw invalid("X-Amz-Expires takes 1 to " + LONGEST.toSeconds() + " seconds.");
        }
        if (now.isBefore(signed.minus(SKEW))) {
            throw invalid("Signature not yet current: " + claim.time() + " is still later than "
                    + FORM.format(now.plus(SKEW)) + " (" + FORM.format(now) + " + 5 min.)");
        }
        if (now.isAfter(signed.plus(lifetime))) {
            throw invalid("Signature expired: " + claim.time() + " is now earlier than "
                    + FORM.format(now.minus(lifetime)) + " (" + FORM.format(now) + " - " + lifetime.toMinutes()
                    + " min.)");
        }
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw Claim.incomplete("X-Amz-Date must be a time such as 20261123T120000Z.");
        }
    }

    private static RuntimeException invalid(String message) {
        return CognitoError.INVALID_SIGNATURE.because(message);
    }
}
