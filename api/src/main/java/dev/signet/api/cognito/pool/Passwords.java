package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolTypes.AdminCreateUserConfigType;
import dev.signet.api.cognito.pool.PoolTypes.PasswordPolicyType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolPolicyType;
import dev.signet.domain.password.PasswordPolicy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What passwords must look like, as requests say it. */
final class Passwords {

    /** The member of a policy that may be zero, which means the default. */
    static final String DAYS = "TemporaryPasswordValidityDays";

    private static final String NONE = "0";
    private static final PasswordPolicy USUAL = PasswordPolicy.DEFAULT;

    private Passwords() {}

    static @Nullable PasswordPolicyType policy(@Nullable UserPoolPolicyType policies) {
        return policies == null ? null : policies.passwordPolicy();
    }

    /** The policy; a class of characters that a policy does not name is not asked for. */
    static PasswordPolicy wanted(@Nullable PasswordPolicyType policy, @Nullable AdminCreateUserConfigType accounts) {
        Duration validity = Duration.ofDays(days(policy, accounts));
        if (policy == null) {
            return new PasswordPolicy(
                    USUAL.minimumLength(),
                    USUAL.requireUppercase(),
                    USUAL.requireLowercase(),
                    USUAL.requireNumbers(),
                    USUAL.requireSymbols(),
                    validity,
                    USUAL.historySize());
        }
        return new PasswordPolicy(
                policy.minimumLength() == null ? USUAL.minimumLength() : policy.minimumLength(),
                Boolean.TRUE.equals(policy.requireUppercase()),
                Boolean.TRUE.equals(policy.requireLowercase()),
                Boolean.TRUE.equals(policy.requireNumbers()),
                Boolean.TRUE.equals(policy.requireSymbols()),
                validity,
                policy.passwordHistorySize() == null ? USUAL.historySize() : policy.passwordHistorySize());
    }

    /** Whether the default was asked for by zero, which is then told again. */
    static boolean saysNone(@Nullable PasswordPolicyType policy) {
        return policy != null
                && policy.temporaryPasswordValidityDays() != null
                && policy.temporaryPasswordValidityDays() == 0;
    }

    static PasswordPolicyType shown(PasswordPolicy policy, Map<String, String> given) {
        boolean none = NONE.equals(given.get(DAYS))
                && policy.temporaryPasswordValidity().equals(USUAL.temporaryPasswordValidity());
        return new PasswordPolicyType(
                policy.minimumLength(),
                policy.requireUppercase(),
                policy.requireLowercase(),
                policy.requireNumbers(),
                policy.requireSymbols(),
                policy.historySize() == 0 ? null : policy.historySize(),
                none ? 0 : days(policy));
    }

    static int days(PasswordPolicy policy) {
        return (int) policy.temporaryPasswordValidity().toDays();
    }

    private static long days(@Nullable PasswordPolicyType policy, @Nullable AdminCreateUserConfigType accounts) {
        Integer ofPolicy = policy == null ? null : policy.temporaryPasswordValidityDays();
        Integer older = accounts == null ? null : accounts.unusedAccountValidityDays();
        if (ofPolicy != null && ofPolicy > 0) {
            if (older != null && older > 0 && !older.equals(ofPolicy)) {
                throw new IllegalArgumentException(
                        "UnusedAccountValidityDays must be what TemporaryPasswordValidityDays" + " is, or be left out");
            }
            return ofPolicy;
        }
        return older == null || older == 0 ? days(USUAL) : older;
    }
}
