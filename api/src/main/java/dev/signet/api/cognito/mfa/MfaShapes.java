package dev.signet.api.cognito.mfa;

import static dev.signet.api.cognito.shape.Choice.USER_POOL_MFA;
import static dev.signet.api.cognito.shape.Choice.USER_VERIFICATION;
import static dev.signet.api.cognito.shape.Choice.WEBAUTHN_FACTOR_CONFIGURATION;
import static dev.signet.api.cognito.shape.Kind.EMAIL_MFA_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.EMAIL_MFA_SUBJECT;
import static dev.signet.api.cognito.shape.Kind.RELYING_PARTY_ID;
import static dev.signet.api.cognito.shape.Kind.SESSION;
import static dev.signet.api.cognito.shape.Kind.SMS_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.SOFTWARE_TOKEN_MFA_USER_CODE;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.MFAOptionType;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.SmsConfigurationType;
import dev.signet.api.cognito.shape.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class MfaShapes {

    private MfaShapes() {}

    record AssociateSoftwareTokenRequest(
            @Nullable @Text(TOKEN_MODEL) String accessToken,
            @Nullable @Text(SESSION) String session) {
        @Override
        public String toString() {
            return "AssociateSoftwareTokenRequest";
        }
    }

    record AssociateSoftwareTokenResponse(
            @Nullable String secretCode, @Nullable String session) {
        @Override
        public String toString() {
            return "AssociateSoftwareTokenResponse";
        }
    }

    record VerifySoftwareTokenRequest(
            @Nullable @Text(TOKEN_MODEL) String accessToken,
            @Nullable @Text(SESSION) String session,
            @Text(SOFTWARE_TOKEN_MFA_USER_CODE) String userCode,
            @Nullable @Text(STRING) String friendlyDeviceName) {
        @Override
        public String toString() {
            return "VerifySoftwareTokenRequest";
        }
    }

    record VerifySoftwareTokenResponse(
            @Nullable String status, @Nullable String session) {
        @Override
        public String toString() {
            return "VerifySoftwareTokenResponse";
        }
    }

    record SetUserMFAPreferenceRequest(
            @JsonProperty("SMSMfaSettings") @Nullable SMSMfaSettingsType smsMfaSettings,
            @Nullable SoftwareTokenMfaSettingsType softwareTokenMfaSettings,
            @Nullable EmailMfaSettingsType emailMfaSettings,
            @Nullable WebAuthnMfaSettingsType webAuthnMfaSettings,
            @Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "SetUserMFAPreferenceRequest";
        }
    }

    record SMSMfaSettingsType(
            @Nullable Boolean enabled, @Nullable Boolean preferredMfa) {}

    record SoftwareTokenMfaSettingsType(
            @Nullable Boolean enabled, @Nullable Boolean preferredMfa) {}

    record EmailMfaSettingsType(
            @Nullable Boolean enabled, @Nullable Boolean preferredMfa) {}

    record WebAuthnMfaSettingsType(@Nullable Boolean enabled) {}

    record SetUserMFAPreferenceResponse() {}

    record AdminSetUserMFAPreferenceRequest(
            @JsonProperty("SMSMfaSettings") @Nullable SMSMfaSettingsType smsMfaSettings,
            @Nullable SoftwareTokenMfaSettingsType softwareTokenMfaSettings,
            @Nullable EmailMfaSettingsType emailMfaSettings,
            @Nullable WebAuthnMfaSettingsType webAuthnMfaSettings,
            @Text(USERNAME) String username,
            @Text(USER_POOL_ID) String userPoolId) {
        @Override
        public String toString() {
            return "AdminSetUserMFAPreferenceRequest";
        }
    }

    record AdminSetUserMFAPreferenceResponse() {}

    record AdminDeleteSoftwareTokenRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminDeleteSoftwareTokenRequest";
        }
    }

    record AdminDeleteSoftwareTokenResponse() {}

    record AdminSetUserSettingsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @JsonProperty("MFAOptions") List<MFAOptionType> mfaOptions) {
        @Override
        public String toString() {
            return "AdminSetUserSettingsRequest";
        }
    }

    record AdminSetUserSettingsResponse() {}

    record GetUserPoolMfaConfigRequest(@Text(USER_POOL_ID) String userPoolId) {}

    record GetUserPoolMfaConfigResponse(
            @Nullable SmsMfaConfigType smsMfaConfiguration,
            @Nullable SoftwareTokenMfaConfigType softwareTokenMfaConfiguration,
            @Nullable EmailMfaConfigType emailMfaConfiguration,
            @Nullable String mfaConfiguration,
            @Nullable WebAuthnConfigurationType webAuthnConfiguration) {}

    record SmsMfaConfigType(
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsAuthenticationMessage,
            @Nullable SmsConfigurationType smsConfiguration) {}

    record SoftwareTokenMfaConfigType(@Nullable Boolean enabled) {}

    record EmailMfaConfigType(
            @Nullable @Text(EMAIL_MFA_MESSAGE) String message,
            @Nullable @Text(EMAIL_MFA_SUBJECT) String subject) {}

    record WebAuthnConfigurationType(
            @Nullable @Text(RELYING_PARTY_ID) String relyingPartyId,
            @Nullable @OneOf(USER_VERIFICATION) String userVerification,
            @Nullable @OneOf(WEBAUTHN_FACTOR_CONFIGURATION) String factorConfiguration) {}

    record SetUserPoolMfaConfigRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable SmsMfaConfigType smsMfaConfiguration,
            @Nullable SoftwareTokenMfaConfigType softwareTokenMfaConfiguration,
            @Nullable EmailMfaConfigType emailMfaConfiguration,
            @Nullable @OneOf(USER_POOL_MFA) String mfaConfiguration,
            @Nullable WebAuthnConfigurationType webAuthnConfiguration) {}

    record SetUserPoolMfaConfigResponse(
            @Nullable SmsMfaConfigType smsMfaConfiguration,
            @Nullable SoftwareTokenMfaConfigType softwareTokenMfaConfiguration,
            @Nullable EmailMfaConfigType emailMfaConfiguration,
            @Nullable String mfaConfiguration,
            @Nullable WebAuthnConfigurationType webAuthnConfiguration) {}

    record AdminGetUserAuthFactorsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminGetUserAuthFactorsRequest";
        }
    }

    record AdminGetUserAuthFactorsResponse(
            String username,
            @Nullable String preferredMfaSetting,
            @Nullable List<String> userMFASettingList,
            @Nullable List<String> configuredUserAuthFactors) {
        @Override
        public String toString() {
            return "AdminGetUserAuthFactorsResponse";
        }
    }
}
