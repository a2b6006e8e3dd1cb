package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.EmailMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.SmsMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.SoftwareTokenMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.WebAuthnConfigurationType;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The factors of a pool as they are told. */
final class MfaShown {

    private MfaShown() {}

    static @Nullable SmsMfaConfigType sms(MfaSettings mfa) {
        return mfa.factors().contains(MfaFactor.SMS_MFA) ? new SmsMfaConfigType(null, null) : null;
    }

    static SoftwareTokenMfaConfigType app(MfaSettings mfa) {
        return new SoftwareTokenMfaConfigType(mfa.factors().contains(MfaFactor.SOFTWARE_TOKEN_MFA));
    }

    static @Nullable EmailMfaConfigType email(MfaSettings mfa) {
        return mfa.factors().contains(MfaFactor.EMAIL_OTP) ? new EmailMfaConfigType(null, null) : null;
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
