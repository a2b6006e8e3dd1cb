package dev.signet.api.cognito.identitypool;

import static dev.signet.api.cognito.shape.Choice.AMBIGUOUS_ROLE_RESOLUTION;
import static dev.signet.api.cognito.shape.Choice.MAPPING_RULE_MATCH_TYPE;
import static dev.signet.api.cognito.shape.Choice.ROLE_MAPPING_TYPE;
import static dev.signet.api.cognito.shape.Kind.CLAIM_NAME;
import static dev.signet.api.cognito.shape.Kind.CLAIM_VALUE;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_ARN;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_POOL_ID;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_PROVIDER_NAME;
import static dev.signet.api.cognito.shape.Kind.PRINCIPAL_TAG_ID;
import static dev.signet.api.cognito.shape.Kind.PRINCIPAL_TAG_VALUE;
import static dev.signet.api.cognito.shape.Kind.ROLE_TYPE;

import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations on roles and tags take and give, in the words of the protocol. */
final class RoleShapes {

    private RoleShapes() {}

    record MappingRule(
            @Text(CLAIM_NAME) String claim,
            @OneOf(MAPPING_RULE_MATCH_TYPE) String matchType,
            @Text(CLAIM_VALUE) String value,
            @Text(IDENTITY_ARN) String roleARN) {}

    record RulesConfigurationType(
            @Within(min = 1, max = 400) List<MappingRule> rules) {}

    record RoleMapping(
            @OneOf(ROLE_MAPPING_TYPE) String type,
            @Nullable @OneOf(AMBIGUOUS_ROLE_RESOLUTION) String ambiguousRoleResolution,
            @Nullable RulesConfigurationType rulesConfiguration) {}

    record SetIdentityPoolRolesRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId,

            @Within(max = 2) Map<@Text(ROLE_TYPE) String, @Text(IDENTITY_ARN) String> roles,

            @Nullable @Within(max = 10) Map<@Text(IDENTITY_PROVIDER_NAME) String, RoleMapping> roleMappings) {}

    record GetIdentityPoolRolesRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId) {}

    record GetIdentityPoolRolesResponse(
            String identityPoolId,
            Map<String, String> roles,
            @Nullable Map<String, RoleMapping> roleMappings) {}

    record SetPrincipalTagAttributeMapRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId,
            @Text(IDENTITY_PROVIDER_NAME) String identityProviderName,
            @Nullable Boolean useDefaults,

            @Nullable @Within(max = 50)
            Map<@Text(PRINCIPAL_TAG_ID) String, @Text(PRINCIPAL_TAG_VALUE) String> principalTags) {}

    record SetPrincipalTagAttributeMapResponse(
            String identityPoolId,
            String identityProviderName,
            Boolean useDefaults,
            Map<String, String> principalTags) {}

    record GetPrincipalTagAttributeMapRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId,
            @Text(IDENTITY_PROVIDER_NAME) String identityProviderName) {}

    record GetPrincipalTagAttributeMapResponse(
            String identityPoolId,
            String identityProviderName,
            Boolean useDefaults,
            Map<String, String> principalTags) {}
}
