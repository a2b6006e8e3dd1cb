package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.EmailMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.mfa.MfaShapes.SmsMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.SoftwareTokenMfaConfigType;
import dev.signet.api.cognito.mfa.MfaShapes.WebAuthnConfigurationType;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The factors of a pool as a request wants them; what it leaves out is off. */
final class MfaWanted {

    private static final String WITH_VERIFICATION = "MULTI_FACTOR_WITH_USER_VERIFICATION";

    private MfaWanted() {}

    static MfaSettings of(SetUserPoolMfaConfigRequest request, MfaSettings present) {
        requireNoWords(request.smsMfaConfiguration(), request.emailMfaConfiguration());
        WebAuthnConfigurationType passkeys = request.webAuthnConfiguration();
        Set<MfaFactor> factors = EnumSet.noneOf(MfaFactor.class);
        SoftwareTokenMfaConfigType app = request.softwareTokenMfaConfiguration();
        if (app != null && Boolean.TRUE.equals(app.enabled())) {
            factors.add(MfaFactor.SOFTWARE_TOKEN_MFA);
        }
        if (request.smsMfaConfiguration() != null) {
            factors.add(MfaFactor.SMS_MFA);
        }
        if (request.emailMfaConfiguration() != null) {
            factors.add(MfaFactor.EMAIL_OTP);
        }
        if (passkeys != null && WITH_VERIFICATION.equals(passkeys.factorConfiguration())) {
            factors.add(MfaFactor.WEB_AUTHN);
        }
        String mode = request.mfaConfiguration();
        return new MfaSettings(
                mode == null ? MfaMode.OFF : MfaMode.valueOf(mode),
                factors,
                present.firstFactors(),
                passkeys == null ? present.passkeys() : passkeys(passkeys, present.passkeys()));
    }

    private static PasskeySettings passkeys(WebAuthnConfigurationType wanted, @Nullable PasskeySettings present) {
        String given = wanted.relyingPartyId();
        String domain = given == null && present != null ? present.relyingPartyId() : given;
        String verification = wanted.userVerification();
        if (domain == null) {
            throw new IllegalArgumentException("WebAuthnConfiguration.RelyingPartyId must be given");
        }
        return new PasskeySettings(
                domain,
                verification == null
                        ? UserVerification.PREFERRED
                        : UserVerification.valueOf(verification.toUpperCase(Locale.ROOT)),
                present == null ? Set.of() : present.origins());
    }

    private static void requireNoWords(@Nullable SmsMfaConfigType sms, @Nullable EmailMfaConfigType email) {
        boolean says = (sms != null && (sms.smsAuthenticationMessage() != null || sms.smsConfiguration() != null))
                || (email != null && (email.message() != null || email.subject() != null));
        if (says) {
            throw new IllegalArgumentException(
                    "Words and senders of codes are settings of the pool's messages and of the node's providers");
        }
    }
}
