package dev.signet.application.code;

import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.VerificationPolicy;
import dev.signet.domain.user.CodePurpose;
import java.time.Duration;

/**
 * What a pool decides about its codes.
 *
 * @param validity how long a code is good
 * @param attempts how many wrong tries void it, at least 1
 */
record CodeTerms(Duration validity, int attempts) {

    /** No step of a sign-in waits longer for its answer. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(15);

    static CodeTerms of(PoolSettings settings, CodePurpose purpose) {
        VerificationPolicy policy = settings.verification();
        return new CodeTerms(
                switch (purpose) {
                    case CONFIRM_SIGN_UP, VERIFY_ATTRIBUTE -> policy.signUpCodeValidity();
                    case RESET_PASSWORD -> policy.resetCodeValidity();
                    case SIGN_IN -> LONGEST_STEP;
                },
                policy.attempts());
    }
}
