package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import java.time.Duration;
import java.util.Set;

/**
 * How addresses are verified.
 *
 * @param autoVerified which of {@code email} and {@code phone_number} get a code at sign-up
 * @param signUpCodeValidity how long a code for sign-up or for a new address is good; 1 minute to 7 days
 * @param resetCodeValidity how long a code for a forgotten password is good; 1 minute to 1 day
 * @param attempts how often a code may be tried before it is void; 1 to 15
 */
public record VerificationPolicy(
        Set<String> autoVerified, Duration signUpCodeValidity, Duration resetCodeValidity, int attempts) {

    /** E-mail is verified; a day for sign-up, an hour for a reset, five tries. */
    public static final VerificationPolicy DEFAULT =
            new VerificationPolicy(Set.of("email"), Duration.ofHours(24), Duration.ofHours(1), 5);

    public VerificationPolicy {
        autoVerified = Set.copyOf(autoVerified);
        if (!Set.of("email", "phone_number").containsAll(autoVerified)) {
            throw new IllegalArgumentException("verification.autoVerified takes email and phone_number");
        }
        Limits.within("verification.signUpCodeValidity", signUpCodeValidity, Duration.ofMinutes(1), Duration.ofDays(7));
        Limits.within("verification.resetCodeValidity", resetCodeValidity, Duration.ofMinutes(1), Duration.ofDays(1));
        Limits.within("verification.attempts", attempts, 1, 15);
    }
}
