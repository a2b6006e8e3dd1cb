package dev.signet.api.cognito.client;

import static dev.signet.api.cognito.shape.Choice.EXPLICIT_AUTH_FLOWS;
import static dev.signet.api.cognito.shape.Choice.FEATURE;
import static dev.signet.api.cognito.shape.Choice.O_AUTH_FLOW;
import static dev.signet.api.cognito.shape.Choice.PREVENT_USER_EXISTENCE_ERROR_TYPES;
import static dev.signet.api.cognito.shape.Choice.TIME_UNITS;
import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.CLIENT_NAME;
import static dev.signet.api.cognito.shape.Kind.CLIENT_PERMISSION;
import static dev.signet.api.cognito.shape.Kind.CLIENT_SECRET;
import static dev.signet.api.cognito.shape.Kind.HEX_STRING;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.PROVIDER_NAME;
import static dev.signet.api.cognito.shape.Kind.REDIRECT_URL;
import static dev.signet.api.cognito.shape.Kind.SCOPE;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class ClientShapes {

    private ClientShapes() {}

    record CreateUserPoolClientRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_NAME) String clientName,
            @Nullable Boolean generateSecret,
            @Nullable @Text(CLIENT_SECRET) String clientSecret,
            @Nullable @Within(min = 0, max = 315360000) Integer refreshTokenValidity,
            @Nullable @Within(min = 1, max = 86400) Integer accessTokenValidity,
            @Nullable @Within(min = 1, max = 86400) Integer idTokenValidity,
            @Nullable TokenValidityUnitsType tokenValidityUnits,
            @Nullable List<@Text(CLIENT_PERMISSION) String> readAttributes,
            @Nullable List<@Text(CLIENT_PERMISSION) String> writeAttributes,
            @Nullable List<@OneOf(EXPLICIT_AUTH_FLOWS) String> explicitAuthFlows,
            @Nullable List<@Text(PROVIDER_NAME) String> supportedIdentityProviders,
            @Nullable @Within(min = 0, max = 100) List<@Text(REDIRECT_URL) String> callbackURLs,
            @Nullable @Within(min = 0, max = 100) List<@Text(REDIRECT_URL) String> logoutURLs,
            @Nullable @Text(REDIRECT_URL) String defaultRedirectURI,
            @Nullable @Within(min = 0, max = 3) List<@OneOf(O_AUTH_FLOW) String> allowedOAuthFlows,
            @Nullable @Within(max = 50) List<@Text(SCOPE) String> allowedOAuthScopes,
            @Nullable Boolean allowedOAuthFlowsUserPoolClient,
            @Nullable AnalyticsConfigurationType analyticsConfiguration,

            @Nullable @OneOf(PREVENT_USER_EXISTENCE_ERROR_TYPES)
            String preventUserExistenceErrors,

            @Nullable Boolean enableTokenRevocation,
            @Nullable Boolean enablePropagateAdditionalUserContextData,
            @Nullable @Within(min = 3, max = 15) Integer authSessionValidity,
            @Nullable RefreshTokenRotationType refreshTokenRotation) {
        @Override
        public String toString() {
            return "CreateUserPoolClientRequest";
        }
    }

    record TokenValidityUnitsType(
            @Nullable @OneOf(TIME_UNITS) String accessToken,
            @Nullable @OneOf(TIME_UNITS) String idToken,
            @Nullable @OneOf(TIME_UNITS) String refreshToken) {}

    record AnalyticsConfigurationType(
            @Nullable @Text(HEX_STRING) String applicationId,
            @Nullable @Text(ARN) String applicationArn,
            @Nullable @Text(ARN) String roleArn,
            @Nullable @Text(STRING) String externalId,
            @Nullable Boolean userDataShared) {}

    record RefreshTokenRotationType(
            @OneOf(FEATURE) String feature,
            @Nullable @Within(min = 0, max = 60) Integer retryGracePeriodSeconds) {}

    record CreateUserPoolClientResponse(@Nullable UserPoolClientType userPoolClient) {
        @Override
        public String toString() {
            return "CreateUserPoolClientResponse";
        }
    }

    record UserPoolClientType(
            @Nullable String userPoolId,
            @Nullable String clientName,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable Instant lastModifiedDate,
            @Nullable Instant creationDate,
            @Nullable Integer refreshTokenValidity,
            @Nullable Integer accessTokenValidity,
            @Nullable Integer idTokenValidity,
            @Nullable TokenValidityUnitsType tokenValidityUnits,
            @Nullable List<String> readAttributes,
            @Nullable List<String> writeAttributes,
            @Nullable List<String> explicitAuthFlows,
            @Nullable List<String> supportedIdentityProviders,
            @Nullable List<String> callbackURLs,
            @Nullable List<String> logoutURLs,
            @Nullable String defaultRedirectURI,
            @Nullable List<String> allowedOAuthFlows,
            @Nullable List<String> allowedOAuthScopes,
            @Nullable Boolean allowedOAuthFlowsUserPoolClient,
            @Nullable AnalyticsConfigurationType analyticsConfiguration,
            @Nullable String preventUserExistenceErrors,
            @Nullable Boolean enableTokenRevocation,
            @Nullable Boolean enablePropagateAdditionalUserContextData,
            @Nullable Integer authSessionValidity,
            @Nullable RefreshTokenRotationType refreshTokenRotation) {
        @Override
        public String toString() {
            return "UserPoolClientType";
        }
    }

    record DeleteUserPoolClientRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId) {
        @Override
        public String toString() {
            return "DeleteUserPoolClientRequest";
        }
    }

    record DescribeUserPoolClientRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId) {
        @Override
        public String toString() {
            return "DescribeUserPoolClientRequest";
        }
    }

    record DescribeUserPoolClientResponse(@Nullable UserPoolClientType userPoolClient) {
        @Override
        public String toString() {
            return "DescribeUserPoolClientResponse";
        }
    }

    record ListUserPoolClientsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Within(min = 1, max = 60) Integer maxResults,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {}

    record ListUserPoolClientsResponse(
            @Nullable List<UserPoolClientDescription> userPoolClients,
            @Nullable String nextToken) {
        @Override
        public String toString() {
            return "ListUserPoolClientsResponse";
        }
    }

    record UserPoolClientDescription(
            @Nullable String clientId,
            @Nullable String userPoolId,
            @Nullable String clientName) {
        @Override
        public String toString() {
            return "UserPoolClientDescription";
        }
    }

    record UpdateUserPoolClientRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(CLIENT_NAME) String clientName,
            @Nullable @Within(min = 0, max = 315360000) Integer refreshTokenValidity,
            @Nullable @Within(min = 1, max = 86400) Integer accessTokenValidity,
            @Nullable @Within(min = 1, max = 86400) Integer idTokenValidity,
            @Nullable TokenValidityUnitsType tokenValidityUnits,
            @Nullable List<@Text(CLIENT_PERMISSION) String> readAttributes,
            @Nullable List<@Text(CLIENT_PERMISSION) String> writeAttributes,
            @Nullable List<@OneOf(EXPLICIT_AUTH_FLOWS) String> explicitAuthFlows,
            @Nullable List<@Text(PROVIDER_NAME) String> supportedIdentityProviders,
            @Nullable @Within(min = 0, max = 100) List<@Text(REDIRECT_URL) String> callbackURLs,
            @Nullable @Within(min = 0, max = 100) List<@Text(REDIRECT_URL) String> logoutURLs,
            @Nullable @Text(REDIRECT_URL) String defaultRedirectURI,
            @Nullable @Within(min = 0, max = 3) List<@OneOf(O_AUTH_FLOW) String> allowedOAuthFlows,
            @Nullable @Within(max = 50) List<@Text(SCOPE) String> allowedOAuthScopes,
            @Nullable Boolean allowedOAuthFlowsUserPoolClient,
            @Nullable AnalyticsConfigurationType analyticsConfiguration,

            @Nullable @OneOf(PREVENT_USER_EXISTENCE_ERROR_TYPES)
            String preventUserExistenceErrors,

            @Nullable Boolean enableTokenRevocation,
            @Nullable Boolean enablePropagateAdditionalUserContextData,
            @Nullable @Within(min = 3, max = 15) Integer authSessionValidity,
            @Nullable RefreshTokenRotationType refreshTokenRotation) {
        @Override
        public String toString() {
            return "UpdateUserPoolClientRequest";
        }
    }

    record UpdateUserPoolClientResponse(@Nullable UserPoolClientType userPoolClient) {
        @Override
        public String toString() {
            return "UpdateUserPoolClientResponse";
        }
    }
}
