package dev.signet.domain.pool;

import java.time.Duration;
import java.util.Set;

/**
 * How addresses are verified.
 *
 * @param autoVerified which of {@code email} and {@code phone_number} get a code at sign-up
 * @param signUpCodeValidity how long a code for sign-up or for a new address is good
 * @param resetCodeValidity how long a code for a forgotten password is good
 * @param attempts how often a code may be tried before it is void
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
        if (attempts < 1 || attempts > 15) {
            throw new IllegalArgumentException("verification.attempts must be from 1 to 15");
        }
    }
}
