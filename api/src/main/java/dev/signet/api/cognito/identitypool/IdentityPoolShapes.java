package dev.signet.api.cognito.identitypool;

import static dev.signet.api.cognito.shape.Kind.COGNITO_PROVIDER_CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.COGNITO_PROVIDER_NAME;
import static dev.signet.api.cognito.shape.Kind.DEVELOPER_PROVIDER_NAME;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_ARN;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_POOL_ID;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_POOL_NAME;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_PROVIDER_ID;
import static dev.signet.api.cognito.shape.Kind.IDENTITY_PROVIDER_NAME;
import static dev.signet.api.cognito.shape.Kind.TAG_KEYS;
import static dev.signet.api.cognito.shape.Kind.TAG_VALUE;

import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations on identity pools take and give, in the words of the protocol. */
final class IdentityPoolShapes {

    private IdentityPoolShapes() {}

    record CognitoIdentityProvider(
            @Nullable @Text(COGNITO_PROVIDER_NAME) String providerName,
            @Nullable @Text(COGNITO_PROVIDER_CLIENT_ID) String clientId,
            @Nullable Boolean serverSideTokenCheck) {}

    record CreateIdentityPoolRequest(
            @Text(IDENTITY_POOL_NAME) String identityPoolName,
            Boolean allowUnauthenticatedIdentities,
            @Nullable Boolean allowClassicFlow,

            @Nullable @Within(max = 10)
            Map<@Text(IDENTITY_PROVIDER_NAME) String, @Text(IDENTITY_PROVIDER_ID) String> supportedLoginProviders,

            @Nullable @Text(DEVELOPER_PROVIDER_NAME) String developerProviderName,
            @Nullable List<@Text(IDENTITY_ARN) String> openIdConnectProviderARNs,
            @Nullable List<CognitoIdentityProvider> cognitoIdentityProviders,
            @Nullable List<@Text(IDENTITY_ARN) String> samlProviderARNs,
            @Nullable Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> identityPoolTags) {}

    record UpdateIdentityPoolRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId,
            @Text(IDENTITY_POOL_NAME) String identityPoolName,
            Boolean allowUnauthenticatedIdentities,
            @Nullable Boolean allowClassicFlow,

            @Nullable @Within(max = 10)
            Map<@Text(IDENTITY_PROVIDER_NAME) String, @Text(IDENTITY_PROVIDER_ID) String> supportedLoginProviders,

            @Nullable @Text(DEVELOPER_PROVIDER_NAME) String developerProviderName,
            @Nullable List<@Text(IDENTITY_ARN) String> openIdConnectProviderARNs,
            @Nullable List<CognitoIdentityProvider> cognitoIdentityProviders,
            @Nullable List<@Text(IDENTITY_ARN) String> samlProviderARNs,
            @Nullable Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> identityPoolTags) {}

    record CreateIdentityPoolResponse(
            String identityPoolId,
            String identityPoolName,
            Boolean allowUnauthenticatedIdentities,
            Boolean allowClassicFlow,
            @Nullable Map<String, String> supportedLoginProviders,
            @Nullable String developerProviderName,
            @Nullable List<String> openIdConnectProviderARNs,
            @Nullable List<CognitoIdentityProvider> cognitoIdentityProviders,
            @Nullable List<String> samlProviderARNs,
            @Nullable Map<String, String> identityPoolTags) {}

    record UpdateIdentityPoolResponse(
            String identityPoolId,
            String identityPoolName,
            Boolean allowUnauthenticatedIdentities,
            Boolean allowClassicFlow,
            @Nullable Map<String, String> supportedLoginProviders,
            @Nullable String developerProviderName,
            @Nullable List<String> openIdConnectProviderARNs,
            @Nullable List<CognitoIdentityProvider> cognitoIdentityProviders,
            @Nullable List<String> samlProviderARNs,
            @Nullable Map<String, String> identityPoolTags) {}

    record DescribeIdentityPoolRequest(
            @Text(IDENTITY_POOL_ID) String identityPoolId) {}

    record DescribeIdentityPoolResponse(
            String identityPoolId,
            String identityPoolName,
            Boolean allowUnauthenticatedIdentities,
            Boolean allowClassicFlow,
            @Nullable Map<String, String> supportedLoginProviders,
            @Nullable String developerProviderName,
            @Nullable List<String> openIdConnectProviderARNs,
            @Nullable List<CognitoIdentityProvider> cognitoIdentityProviders,
            @Nullable List<String> samlProviderARNs,
            @Nullable Map<String, String> identityPoolTags) {}

    record DeleteIdentityPoolRequest(@Text(IDENTITY_POOL_ID) String identityPoolId) {}

    record ListIdentityPoolsRequest(
            @Within(min = 1, max = 60) Integer maxResults,
            @Nullable @Text(IDENTITY_PAGINATION_KEY) String nextToken) {}

    record ListIdentityPoolsResponse(
            List<IdentityPoolShortDescription> identityPools,
            @Nullable String nextToken) {}

    record IdentityPoolShortDescription(String identityPoolId, String identityPoolName) {}

    record TagResourceRequest(
            @Text(IDENTITY_ARN) String resourceArn, Map<@Text(TAG_KEYS) String, @Text(TAG_VALUE) String> tags) {}

    record TagResourceResponse() {}

    record UntagResourceRequest(@Text(IDENTITY_ARN) String resourceArn, List<@Text(TAG_KEYS) String> tagKeys) {}

    record UntagResourceResponse() {}

    record ListTagsForResourceRequest(@Text(IDENTITY_ARN) String resourceArn) {}

    record ListTagsForResourceResponse(Map<String, String> tags) {}
}
