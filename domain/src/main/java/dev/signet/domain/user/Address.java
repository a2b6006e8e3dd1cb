package dev.signet.domain.user;

import dev.signet.domain.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number of a user.
 *
 * @param value the one that counts now; absent where only {@code pending} is known
 * @param verified whether {@code value} is known to be the user's
 * @param pending the one that will count once it is verified
 */
public record Address(
        @Nullable Personal<String> value,
        boolean verified,
        @Nullable Personal<String> pending) {

    /** Nothing is known. */
    static final Address NONE = new Address(null, false, null);

    static Address unverified(Personal<String> value) {
        return new Address(value, false, null);
    }

    static Address verified(Personal<String> value) {
        return new Address(value, true, null);
    }

    Address awaiting(Personal<String> next) {
        return new Address(value, verified, next);
    }

    boolean is(Personal<String> candidate) {
        return candidate.equals(value);
    }

    boolean isVerifiedAs(Personal<String> candidate) {
        return verified && is(candidate);
    }

    /** Whether a code sent to {@code destination} would prove something that is not known yet. */
    boolean wouldBeProvedAt(Personal<String> destination) {
        return destination.equals(pending) || (!verified && is(destination));
    }
}
