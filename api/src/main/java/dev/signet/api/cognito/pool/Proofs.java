package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolTypes.SignInPolicyType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolPolicyType;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what users prove who they are, as far as these operations say it; {@code SetUserPoolMfaConfig} says the rest. */
final class Proofs {

    private Proofs() {}

    static MfaSettings wanted(UpdateUserPoolRequest r, MfaSettings present) {
        MfaMode mode = r.mfaConfiguration() == null ? MfaMode.OFF : MfaMode.valueOf(r.mfaConfiguration());
        Set<MfaFactor> factors = EnumSet.noneOf(MfaFactor.class);
        factors.addAll(present.factors());
        if (mode != MfaMode.OFF && r.smsConfiguration() != null) {
            factors.add(MfaFactor.SMS_MFA);
        }
        if (mode != MfaMode.OFF && factors.isEmpty()) {
            throw new IllegalArgumentException("SMS configuration is required when MFA is required or optional, unless"
                    + " SetUserPoolMfaConfig has set another factor");
        }
        return new MfaSettings(mode, factors, first(r.policies()), present.passkeys());
    }

    static SignInPolicyType shown(MfaSettings mfa) {
        return new SignInPolicyType(
                mfa.firstFactors().stream().sorted().map(FirstFactor::name).toList());
    }

    private static Set<FirstFactor> first(@Nullable UserPoolPolicyType policies) {
        SignInPolicyType policy = policies == null ? null : policies.signInPolicy();
        List<String> names = policy == null ? null : policy.allowedFirstAuthFactors();
        if (names == null) {
            return MfaSettings.DEFAULT.firstFactors();
        }
        Set<FirstFactor> factors = EnumSet.noneOf(FirstFactor.class);
        for (String name : names) {
            if (name.equals("SOFTWARE_TOKEN")) {
                throw new IllegalArgumentException(
                        "AllowedFirstAuthFactors cannot name SOFTWARE_TOKEN: apps that make codes are second factors");
            }
            factors.add(FirstFactor.valueOf(name));
        }
        return factors;
    }
}
