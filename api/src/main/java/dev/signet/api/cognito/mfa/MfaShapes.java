package dev.signet.api.cognito.mfa;

import static dev.signet.api.cognito.shape.Kind.SESSION;
import static dev.signet.api.cognito.shape.Kind.SOFTWARE_TOKEN_MFA_USER_CODE;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.MFAOptionType;
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

    record SetUserSettingsRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @JsonProperty("MFAOptions") List<MFAOptionType> mfaOptions) {
        @Override
        public String toString() {
            return "SetUserSettingsRequest";
        }
    }

    record SetUserSettingsResponse() {}

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
