package dev.signet.api.rest.pool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pool asks for besides the password, as an operator sends it; what is left out has its default. */
record MfaDraft(
        @Nullable MfaMode mode,
        @Nullable Set<MfaFactor> factors,
        @Nullable Set<FirstFactor> firstFactors,
        @Nullable PasskeyDraft passkeys) {

    /** For which site passkeys are made. */
    record PasskeyDraft(
            String relyingPartyId,
            @Nullable UserVerification userVerification,
            @Nullable Set<String> origins) {

        PasskeySettings settings() {
            return new PasskeySettings(
                    relyingPartyId,
                    requireNonNullElse(userVerification, UserVerification.PREFERRED),
                    requireNonNullElse(origins, Set.of()));
        }
    }

    MfaSettings settings() {
        MfaSettings usual = MfaSettings.DEFAULT;
        return new MfaSettings(
                requireNonNullElse(mode, usual.mode()),
                requireNonNullElse(factors, usual.factors()),
                requireNonNullElse(firstFactors, usual.firstFactors()),
                passkeys == null ? null : passkeys.settings());
    }
}
