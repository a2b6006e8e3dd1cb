package dev.signet.api.cognito.pool;

import static dev.signet.api.cognito.shape.Choice.ALIAS_ATTRIBUTE;
import static dev.signet.api.cognito.shape.Choice.DELETION_PROTECTION;
import static dev.signet.api.cognito.shape.Choice.USERNAME_ATTRIBUTE;
import static dev.signet.api.cognito.shape.Choice.USER_POOL_MFA;
import static dev.signet.api.cognito.shape.Choice.USER_POOL_TIER;
import static dev.signet.api.cognito.shape.Choice.VERIFIED_ATTRIBUTE;
import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.EMAIL_VERIFICATION_SUBJECT;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.SMS_VERIFICATION_MESSAGE;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TAG_KEYS;
import static dev.signet.api.cognito.shape.Kind.TAG_VALUE;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_NAME;

import dev.signet.api.cognito.pool.PoolTypes.AccountRecoverySettingType;
import dev.signet.api.cognito.pool.PoolTypes.AcrConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.AdminCreateUserConfigType;
import dev.signet.api.cognito.pool.PoolTypes.DeviceConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.EmailConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.IssuerConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.KeyConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.LambdaConfigType;
import dev.signet.api.cognito.pool.PoolTypes.SchemaAttributeType;
import dev.signet.api.cognito.pool.PoolTypes.UserAttributeUpdateSettingsType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolAddOnsType;
import dev.signet.api.cognito.pool.PoolTypes.UserPoolPolicyType;
import dev.signet.api.cognito.pool.PoolTypes.UsernameConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.VerificationMessageTemplateType;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.SmsConfigurationType;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations on user pools take and give, in the words of the protocol. */
final class PoolShapes {

    private PoolShapes() {}

    record CreateUserPoolRequest(
            @Text(USER_POOL_NAME) String poolName,
            @Nullable UserPoolPolicyType policies,
            @Nullable @OneOf(DELETION_PROTECTION) String deletionProtection,
            @Nullable LambdaConfigType lambdaConfig,
            @Nullable List<@OneOf(VERIFIED_ATTRIBUTE) String> autoVerifiedAttributes,
            @Nullable List<@OneOf(ALIAS_ATTRIBUTE) String> aliasAttributes,
            @Nullable List<@OneOf(USERNAME_ATTRIBUTE) String> usernameAttributes,
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsVerificationMessage,
            @Nullable @Text(EMAIL_VERIFICATION_MESSAGE) String emailVerificationMessage,
            @Nullable @Text(EMAIL_VERIFICATION_SUBJECT) String emailVerificationSubject,
            @Nullable VerificationMessageTemplateType verificationMessageTemplate,
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsAuthenticationMessage,
            @Nullable @OneOf(USER_POOL_MFA) String mfaConfiguration,
            @Nullable UserAttributeUpdateSettingsType userAttributeUpdateSettings,
            @Nullable DeviceConfigurationType deviceConfiguration,
            @Nullable EmailConfigurationType emailConfiguration,
            @Nullable SmsConfigurationType smsConfiguration,
            @Nullable Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> userPoolTags,
            @Nullable AdminCreateUserConfigType adminCreateUserConfig,
            @Nullable @Within(min = 1, max = 50) List<SchemaAttributeType> schema,
            @Nullable UserPoolAddOnsType userPoolAddOns,
            @Nullable UsernameConfigurationType usernameConfiguration,
            @Nullable AccountRecoverySettingType accountRecoverySetting,
            @Nullable @OneOf(USER_POOL_TIER) String userPoolTier,
            @Nullable KeyConfigurationType keyConfiguration,
            @Nullable IssuerConfigurationType issuerConfiguration,
            @Nullable Map<@Text(STRING) String, AcrConfigurationType> acrConfiguration) {}

    record CreateUserPoolResponse(@Nullable UserPoolType userPool) {}

    record DescribeUserPoolRequest(@Text(USER_POOL_ID) String userPoolId) {}

    record DescribeUserPoolResponse(@Nullable UserPoolType userPool) {}

    record UpdateUserPoolRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable UserPoolPolicyType policies,
            @Nullable @OneOf(DELETION_PROTECTION) String deletionProtection,
            @Nullable LambdaConfigType lambdaConfig,
            @Nullable List<@OneOf(VERIFIED_ATTRIBUTE) String> autoVerifiedAttributes,
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsVerificationMessage,
            @Nullable @Text(EMAIL_VERIFICATION_MESSAGE) String emailVerificationMessage,
            @Nullable @Text(EMAIL_VERIFICATION_SUBJECT) String emailVerificationSubject,
            @Nullable VerificationMessageTemplateType verificationMessageTemplate,
            @Nullable @Text(SMS_VERIFICATION_MESSAGE) String smsAuthenticationMessage,
            @Nullable UserAttributeUpdateSettingsType userAttributeUpdateSettings,
            @Nullable @OneOf(USER_POOL_MFA) String mfaConfiguration,
            @Nullable DeviceConfigurationType deviceConfiguration,
            @Nullable EmailConfigurationType emailConfiguration,
            @Nullable SmsConfigurationType smsConfiguration,
            @Nullable Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> userPoolTags,
            @Nullable AdminCreateUserConfigType adminCreateUserConfig,
            @Nullable UserPoolAddOnsType userPoolAddOns,
            @Nullable AccountRecoverySettingType accountRecoverySetting,
            @Nullable @Text(USER_POOL_NAME) String poolName,
            @Nullable @OneOf(USER_POOL_TIER) String userPoolTier,
            @Nullable KeyConfigurationType keyConfiguration,
            @Nullable IssuerConfigurationType issuerConfiguration,
            @Nullable Map<@Text(STRING) String, AcrConfigurationType> acrConfiguration) {}

    record UpdateUserPoolResponse() {}

    record DeleteUserPoolRequest(@Text(USER_POOL_ID) String userPoolId) {}

    record ListUserPoolsRequest(
            @Nullable @Text(PAGINATION_KEY) String nextToken,
            @Within(min = 1, max = 60) Integer maxResults) {}

    record ListUserPoolsResponse(
            @Nullable List<UserPoolDescriptionType> userPools,
            @Nullable String nextToken) {}

    record AddCustomAttributesRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Within(min = 1, max = 25) List<SchemaAttributeType> customAttributes) {}

    record AddCustomAttributesResponse() {}

    record TagResourceRequest(
            @Text(ARN) String resourceArn, Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> tags) {}

    record TagResourceResponse() {}

    record UntagResourceRequest(@Text(ARN) String resourceArn, List<@Text(TAG_KEYS) String> tagKeys) {}

    record UntagResourceResponse() {}

    record ListTagsForResourceRequest(@Text(ARN) String resourceArn) {}

    record ListTagsForResourceResponse(@Nullable Map<String, String> tags) {}

    record UserPoolType(
            @Nullable String id,
            @Nullable String name,
            @Nullable UserPoolPolicyType policies,
            @Nullable String deletionProtection,
            @Nullable LambdaConfigType lambdaConfig,
            @Nullable String status,
            @Nullable Instant lastModifiedDate,
            @Nullable Instant creationDate,
            @Nullable List<SchemaAttributeType> schemaAttributes,
            @Nullable List<String> autoVerifiedAttributes,
            @Nullable List<String> aliasAttributes,
            @Nullable List<String> usernameAttributes,
            @Nullable String smsVerificationMessage,
            @Nullable String emailVerificationMessage,
            @Nullable String emailVerificationSubject,
            @Nullable VerificationMessageTemplateType verificationMessageTemplate,
            @Nullable String smsAuthenticationMessage,
            @Nullable UserAttributeUpdateSettingsType userAttributeUpdateSettings,
            @Nullable String mfaConfiguration,
            @Nullable DeviceConfigurationType deviceConfiguration,
            @Nullable Integer estimatedNumberOfUsers,
            @Nullable EmailConfigurationType emailConfiguration,
            @Nullable SmsConfigurationType smsConfiguration,
            @Nullable Map<String, String> userPoolTags,
            @Nullable String smsConfigurationFailure,
            @Nullable String emailConfigurationFailure,
            @Nullable String domain,
            @Nullable String customDomain,
            @Nullable AdminCreateUserConfigType adminCreateUserConfig,
            @Nullable UserPoolAddOnsType userPoolAddOns,
            @Nullable UsernameConfigurationType usernameConfiguration,
            @Nullable String arn,
            @Nullable AccountRecoverySettingType accountRecoverySetting,
            @Nullable String userPoolTier,
            @Nullable KeyConfigurationType keyConfiguration,
            @Nullable IssuerConfigurationType issuerConfiguration,
            @Nullable Map<@Text(STRING) String, AcrConfigurationType> acrConfiguration) {}

    record UserPoolDescriptionType(
            @Nullable String id,
            @Nullable String name,
            @Nullable LambdaConfigType lambdaConfig,
            @Nullable String status,
            @Nullable Instant lastModifiedDate,
            @Nullable Instant creationDate,
            @Nullable List<String> replicaRegions) {}
}
