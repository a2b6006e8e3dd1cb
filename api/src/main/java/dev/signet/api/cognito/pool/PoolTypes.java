package dev.signet.api.cognito.pool;

import static dev.signet.api.cognito.shape.Choice.ADVANCED_SECURITY_ENABLED_MODE;
import static dev.signet.api.cognito.shape.Choice.ADVANCED_SECURITY_MODE;
import static dev.signet.api.cognito.shape.Choice.ATTRIBUTE_DATA;
import static dev.signet.api.cognito.shape.Choice.AUTH_FACTOR;
import static dev.signet.api.cognito.shape.Choice.CUSTOM_EMAIL_SENDER_LAMBDA_VERSION;
import static dev.signet.api.cognito.shape.Choice.CUSTOM_SMS_SENDER_LAMBDA_VERSION;
import static dev.signet.api.cognito.shape.Choice.DEFAULT_EMAIL_OPTION;
import static dev.signet.api.cognito.shape.Choice.EMAIL_SENDING_ACCOUNT;
import static dev.signet.api.cognito.shape.Choice.ENCRYPTION_KEY;
import static dev.signet.api.cognito.shape.Choice.INBOUND_FEDERATION_LAMBDA_VERSION;
import static dev.signet.api.cognito.shape.Choice.ISSUER;
import static dev.signet.api.cognito.shape.Choice.PRE_TOKEN_GENERATION_LAMBDA_VERSION;
import static dev.signet.api.cognito.shape.Choice.RECOVERY_OPTION_NAME;
import static dev.signet.api.cognito.shape.Choice.VERIFIED_ATTRIBUTE;
import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.CUSTOM_ATTRIBUTE_NAME;
import static dev.signet.api.cognito.shape.Kind.EMAIL_ADDRESS;
import static dev.signet.api.cognito.shape.Kind.EMAIL_INVITE_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_MESSAGE_BY_LINK;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_SUBJECT;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_SUBJECT_BY_LINK;
import static dev.signet.api.cognito.shape.Kind.ENCRYPTION_KEY_ARN;
import static dev.signet.api.cognito.shape.Kind.FUNCTION;
import static dev.signet.api.cognito.shape.Kind.SES_CONFIGURATION_SET;
import static dev.signet.api.cognito.shape.Kind.SMS_INVITE_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.SMS_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.STRING;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What user pools are made of, in the words of the protocol. */
final class PoolTypes {

    private PoolTypes() {}

    record UserPoolPolicyType(
            @Nullable PasswordPolicyType passwordPolicy,
            @Nullable SignInPolicyType signInPolicy) {}

    record LambdaConfigType(
            @Nullable @Text(FUNCTION) String preSignUp,
            @Nullable @Text(FUNCTION) String customMessage,
            @Nullable @Text(FUNCTION) String postConfirmation,
            @Nullable @Text(FUNCTION) String preAuthentication,
            @Nullable @Text(FUNCTION) String postAuthentication,
            @Nullable @Text(FUNCTION) String defineAuthChallenge,
            @Nullable @Text(FUNCTION) String createAuthChallenge,
            @Nullable @Text(FUNCTION) String verifyAuthChallengeResponse,
            @Nullable @Text(FUNCTION) String preTokenGeneration,
            @Nullable @Text(FUNCTION) String userMigration,
            @Nullable PreTokenGenerationVersionConfigType preTokenGenerationConfig,
            @Nullable CustomSMSLambdaVersionConfigType customSMSSender,
            @Nullable CustomEmailLambdaVersionConfigType customEmailSender,

            @JsonProperty("KMSKeyID") @Nullable @Text(FUNCTION)
            String kmsKeyID,

            @Nullable InboundFederationLambdaType inboundFederation) {}

    record VerificationMessageTemplateType(
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsMessage,
            @Nullable @Text(EMAIL_VERIFICATION_MESSAGE) String emailMessage,
            @Nullable @Text(EMAIL_VERIFICATION_SUBJECT) String emailSubject,

            @Nullable @Text(EMAIL_VERIFICATION_MESSAGE_BY_LINK)
            String emailMessageByLink,

            @Nullable @Text(EMAIL_VERIFICATION_SUBJECT_BY_LINK)
            String emailSubjectByLink,

            @Nullable @OneOf(DEFAULT_EMAIL_OPTION) String defaultEmailOption) {}

    record UserAttributeUpdateSettingsType(
            @Nullable List<@OneOf(VERIFIED_ATTRIBUTE) String> attributesRequireVerificationBeforeUpdate) {}

    record DeviceConfigurationType(
            @Nullable Boolean challengeRequiredOnNewDevice,
            @Nullable Boolean deviceOnlyRememberedOnUserPrompt) {}

    record EmailConfigurationType(
            @Nullable @Text(ARN) String sourceArn,
            @Nullable @Text(EMAIL_ADDRESS) String replyToEmailAddress,
            @Nullable @OneOf(EMAIL_SENDING_ACCOUNT) String emailSendingAccount,
            @Nullable @Text(STRING) String from,
            @Nullable @Text(SES_CONFIGURATION_SET) String configurationSet) {}

    record AdminCreateUserConfigType(
            @Nullable Boolean allowAdminCreateUserOnly,
            @Nullable @Within(min = 0, max = 365) Integer unusedAccountValidityDays,
            @Nullable MessageTemplateType inviteMessageTemplate) {}

    record SchemaAttributeType(
            @Nullable @Text(CUSTOM_ATTRIBUTE_NAME) String name,
            @Nullable @OneOf(ATTRIBUTE_DATA) String attributeDataType,
            @Nullable Boolean developerOnlyAttribute,
            @Nullable Boolean mutable,
            @Nullable Boolean required,
            @Nullable NumberAttributeConstraintsType numberAttributeConstraints,
            @Nullable StringAttributeConstraintsType stringAttributeConstraints) {}

    record UserPoolAddOnsType(
            @OneOf(ADVANCED_SECURITY_MODE) String advancedSecurityMode,
            @Nullable AdvancedSecurityAdditionalFlowsType advancedSecurityAdditionalFlows) {}

    record UsernameConfigurationType(Boolean caseSensitive) {}

    record AccountRecoverySettingType(
            @Nullable @Within(min = 1, max = 2) List<RecoveryOptionType> recoveryMechanisms) {}

    record KeyConfigurationType(
            @Nullable @OneOf(ENCRYPTION_KEY) String keyType,
            @Nullable @Text(ENCRYPTION_KEY_ARN) String kmsKeyArn) {}

    record IssuerConfigurationType(@Nullable @OneOf(ISSUER) String type) {}

    record PasswordPolicyType(
            @Nullable @Within(min = 6, max = 99) Integer minimumLength,
            @Nullable Boolean requireUppercase,
            @Nullable Boolean requireLowercase,
            @Nullable Boolean requireNumbers,
            @Nullable Boolean requireSymbols,
            @Nullable @Within(min = 0, max = 24) Integer passwordHistorySize,
            @Nullable @Within(min = 0, max = 365) Integer temporaryPasswordValidityDays) {}

    record SignInPolicyType(
            @Nullable @Within(min = 1, max = 5) List<@OneOf(AUTH_FACTOR) String> allowedFirstAuthFactors) {}

    record PreTokenGenerationVersionConfigType(
            @OneOf(PRE_TOKEN_GENERATION_LAMBDA_VERSION) String lambdaVersion,
            @Text(FUNCTION) String lambdaArn) {}

    record CustomSMSLambdaVersionConfigType(
            @OneOf(CUSTOM_SMS_SENDER_LAMBDA_VERSION) String lambdaVersion,
            @Text(FUNCTION) String lambdaArn) {}

    record CustomEmailLambdaVersionConfigType(
            @OneOf(CUSTOM_EMAIL_SENDER_LAMBDA_VERSION) String lambdaVersion,
            @Text(FUNCTION) String lambdaArn) {}

    record InboundFederationLambdaType(
            @OneOf(INBOUND_FEDERATION_LAMBDA_VERSION) String lambdaVersion,
            @Text(FUNCTION) String lambdaArn) {}

    record MessageTemplateType(
            @JsonProperty("SMSMessage") @Nullable @Text(SMS_INVITE_MESSAGE)
            String smsMessage,

            @Nullable @Text(EMAIL_INVITE_MESSAGE) String emailMessage,
            @Nullable @Text(EMAIL_VERIFICATION_SUBJECT) String emailSubject) {}

    record NumberAttributeConstraintsType(
            @Nullable @Text(STRING) String minValue,
            @Nullable @Text(STRING) String maxValue) {}

    record StringAttributeConstraintsType(
            @Nullable @Text(STRING) String minLength,
            @Nullable @Text(STRING) String maxLength) {}

    record AdvancedSecurityAdditionalFlowsType(
            @Nullable @OneOf(ADVANCED_SECURITY_ENABLED_MODE) String customAuthMode) {}

    record RecoveryOptionType(
            @Within(min = 1, max = 2) Integer priority,
            @OneOf(RECOVERY_OPTION_NAME) String name) {}

    record AcrConfigurationType(@Nullable @Text(STRING) String acrValue) {}
}
