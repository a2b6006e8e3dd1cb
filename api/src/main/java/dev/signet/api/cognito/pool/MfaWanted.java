package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.FactorShapes.SetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.pool.FactorShapes.SmsMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.SoftwareTokenMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.WebAuthnConfigurationType;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import dev.signet.domain.pool.PoolSettings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The factors of a pool as a request wants them; what it leaves out is off. For whom passkeys are made is for good unless it is
 * said anew, since people could not use theirs any more.
 */
final class MfaWanted {

    private static final String WITH_VERIFICATION = "MULTI_FACTOR_WITH_USER_VERIFICATION";

    private MfaWanted() {}

    /** A pool that there is, with these factors and the words and senders of their codes. */
    static PoolSettings of(SetUserPoolMfaConfigRequest request, PoolSettings present) {
        SmsMfaConfigType sms = request.smsMfaConfiguration();
        return present.with(factors(request, present.mfa()))
                .saying(Words.signingIn(sms, request.emailMfaConfiguration(), present.messages()))
                .with(
                        present.accounts(),
                        sms == null ? present.kept() : KeptWanted.sending(sms.smsConfiguration(), present.kept()));
    }

    private static MfaSettings factors(SetUserPoolMfaConfigRequest request, MfaSettings present) {
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
}
