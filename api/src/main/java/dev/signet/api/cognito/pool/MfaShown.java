package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.FactorShapes.EmailMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.SmsMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.SoftwareTokenMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.WebAuthnConfigurationType;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.PoolSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The factors of a pool as they are told. */
final class MfaShown {

    private MfaShown() {}

    static @Nullable SmsMfaConfigType sms(PoolSettings pool) {
        return pool.mfa().factors().contains(MfaFactor.SMS_MFA)
                ? new SmsMfaConfigType(words(pool).sms(), PoolsShown.sms(pool.kept()))
                : null;
    }

    static SoftwareTokenMfaConfigType app(MfaSettings mfa) {
        return new SoftwareTokenMfaConfigType(mfa.factors().contains(MfaFactor.SOFTWARE_TOKEN_MFA));
    }

    static @Nullable EmailMfaConfigType email(PoolSettings pool) {
        return pool.mfa().factors().contains(MfaFactor.EMAIL_OTP)
                ? new EmailMfaConfigType(words(pool).email(), words(pool).subject())
                : null;
    }

    private static Words.Parts words(PoolSettings pool) {
        return Words.Parts.of(MessageKind.SIGN_IN, pool.messages());
    }

    static @Nullable WebAuthnConfigurationType passkeys(MfaSettings mfa) {
        PasskeySettings passkeys = mfa.passkeys();
        return passkeys == null
                ? null
                : new WebAuthnConfigurationType(
                        passkeys.relyingPartyId(),
                        passkeys.userVerification().name().toLowerCase(Locale.ROOT),
                        mfa.factors().contains(MfaFactor.WEB_AUTHN)
                                ? "MULTI_FACTOR_WITH_USER_VERIFICATION"
                                : "SINGLE_FACTOR");
    }
}
