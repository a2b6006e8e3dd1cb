package dev.signet.domain.mfa;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what users prove who they are, besides the password and instead of it.
 *
 * @param mode whether a second factor is asked for
 * @param factors which there are; at least one unless the mode is {@code OFF}. {@code WEB_AUTHN} means that a passkey
 *     which has verified its user stands for both factors
 * @param firstFactors by what a sign-in may begin where the user may choose; {@code PASSWORD} is always among them
 * @param passkeys for which site passkeys are made; absent where there are none
 */
public record MfaSettings(
        MfaMode mode,
        Set<MfaFactor> factors,
        Set<FirstFactor> firstFactors,
        @Nullable PasskeySettings passkeys) {

    /** The password alone. */
    public static final MfaSettings DEFAULT =
            new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD), null);

    public MfaSettings {
        factors = Set.copyOf(factors);
        firstFactors = Set.copyOf(firstFactors);
        if (mode != MfaMode.OFF && factors.isEmpty()) {
            throw new IllegalArgumentException("mfa.factors must name at least one unless mfa.mode is OFF");
        }
        if (!firstFactors.contains(FirstFactor.PASSWORD)) {
            throw new IllegalArgumentException("mfa.firstFactors must name PASSWORD");
        }
    }

    /** Whether users may have that one as a second factor. */
    public boolean offers(MfaFactor factor) {
        return mode != MfaMode.OFF && factors.contains(factor);
    }

    /** Whether passkeys may be used for anything. */
    public boolean usesPasskeys() {
        return firstFactors.contains(FirstFactor.WEB_AUTHN) || offers(MfaFactor.WEB_AUTHN);
    }
}
