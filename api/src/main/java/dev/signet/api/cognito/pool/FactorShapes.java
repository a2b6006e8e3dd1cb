package dev.signet.api.cognito.pool;

import static dev.signet.api.cognito.shape.Choice.USER_POOL_MFA;
import static dev.signet.api.cognito.shape.Choice.USER_VERIFICATION;
import static dev.signet.api.cognito.shape.Choice.WEBAUTHN_FACTOR_CONFIGURATION;
import static dev.signet.api.cognito.shape.Kind.EMAIL_MFA_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.EMAIL_MFA_SUBJECT;
import static dev.signet.api.cognito.shape.Kind.RELYING_PARTY_ID;
import static dev.signet.api.cognito.shape.Kind.SMS_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.SmsConfigurationType;
import dev.signet.api.cognito.shape.Text;
import org.jspecify.annotations.Nullable;

/** What the operations on the factors of a pool take and give, in the words of the protocol. */
final class FactorShapes {

    private FactorShapes() {}

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
}
