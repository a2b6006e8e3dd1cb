package dev.signet.api.rest.factor;

import dev.signet.application.mfa.KnownFactors;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.EnrolledFactors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The factors of a user.
 *
 * @param totp whether there is an authenticator app
 * @param passkeys how many there are
 * @param enabled second factors that are used
 * @param preferred the one that is asked for; absent where the user chooses
 * @param firstFactors by what a sign-in may begin
 */
record FactorsBody(
        boolean totp,
        int recoveryCodesLeft,
        int passkeys,
        List<MfaFactor> enabled,
        @Nullable MfaFactor preferred,
        List<FirstFactor> firstFactors) {

    static FactorsBody of(KnownFactors known, List<FirstFactor> first) {
        EnrolledFactors factors = known.factors();
        return new FactorsBody(
                factors.totp() != null,
                known.recoveryCodesLeft(),
                factors.passkeys().size(),
                factors.enabled().stream().sorted().toList(),
                factors.preferred(),
                first);
    }
}
