package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.EmailMfaSettingsType;
import dev.signet.api.cognito.mfa.MfaShapes.SMSMfaSettingsType;
import dev.signet.api.cognito.mfa.MfaShapes.SoftwareTokenMfaSettingsType;
import dev.signet.api.cognito.mfa.MfaShapes.WebAuthnMfaSettingsType;
import dev.signet.api.cognito.shape.MFAOptionType;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.domain.mfa.MfaFactor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which factors are to be used, as requests say it. */
final class Wishes {

    private Wishes() {}

    static Map<MfaFactor, Wish> of(
            @Nullable SMSMfaSettingsType sms,
            @Nullable SoftwareTokenMfaSettingsType app,
            @Nullable EmailMfaSettingsType email,
            @Nullable WebAuthnMfaSettingsType passkey) {
        Map<MfaFactor, Wish> wishes = new EnumMap<>(MfaFactor.class);
        if (sms != null) {
            wishes.put(MfaFactor.SMS_MFA, wish(sms.enabled(), sms.preferredMfa()));
        }
        if (app != null) {
            wishes.put(MfaFactor.SOFTWARE_TOKEN_MFA, wish(app.enabled(), app.preferredMfa()));
        }
        if (email != null) {
            wishes.put(MfaFactor.EMAIL_OTP, wish(email.enabled(), email.preferredMfa()));
        }
        if (passkey != null) {
            wishes.put(MfaFactor.WEB_AUTHN, wish(passkey.enabled(), null));
        }
        return wishes;
    }

    /** As it was said before there was another factor; an empty list takes the factor away. */
    static Map<MfaFactor, Wish> of(List<MFAOptionType> options) {
        if (!options.stream().allMatch(option -> "SMS".equals(option.deliveryMedium()))) {
            throw CognitoError.INVALID_PARAMETER.because("MFAOptions have the DeliveryMedium SMS alone.");
        }
        return Map.of(MfaFactor.SMS_MFA, options.isEmpty() ? Wish.OFF : Wish.ON);
    }

    private static Wish wish(@Nullable Boolean enabled, @Nullable Boolean preferred) {
        if (Boolean.TRUE.equals(preferred)) {
            return Wish.PREFERRED;
        }
        return Boolean.TRUE.equals(enabled) ? Wish.ON : Wish.OFF;
    }
}
