package dev.signet.api.cognito.signin;

import static dev.signet.api.cognito.shape.Choice.AUTH_FLOW;
import static dev.signet.api.cognito.shape.Choice.CHALLENGE_NAME;
import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.SESSION;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.AnalyticsMetadataType;
import dev.signet.api.cognito.shape.AuthenticationResultType;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.UserContextDataType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class SignInShapes {

    private SignInShapes() {}

    record InitiateAuthRequest(
            @OneOf(AUTH_FLOW) String authFlow,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> authParameters,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata,
            @Text(CLIENT_ID) String clientId,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable UserContextDataType userContextData,
            @Nullable @Text(SESSION) String session) {
        @Override
        public String toString() {
            return "InitiateAuthRequest";
        }
    }

    record InitiateAuthResponse(
            @Nullable String challengeName,
            @Nullable String session,
            @Nullable Map<String, String> challengeParameters,
            @Nullable AuthenticationResultType authenticationResult,
            @Nullable List<String> availableChallenges) {
        @Override
        public String toString() {
            return "InitiateAuthResponse";
        }
    }

    record RespondToAuthChallengeRequest(
            @Text(CLIENT_ID) String clientId,
            @OneOf(CHALLENGE_NAME) String challengeName,
            @Nullable @Text(SESSION) String session,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> challengeResponses,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable UserContextDataType userContextData,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "RespondToAuthChallengeRequest";
        }
    }

    record RespondToAuthChallengeResponse(
            @Nullable String challengeName,
            @Nullable String session,
            @Nullable Map<String, String> challengeParameters,
            @Nullable AuthenticationResultType authenticationResult,
            @Nullable List<String> availableChallenges) {
        @Override
        public String toString() {
            return "RespondToAuthChallengeResponse";
        }
    }

    record AdminInitiateAuthRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @OneOf(AUTH_FLOW) String authFlow,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> authParameters,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable ContextDataType contextData,
            @Nullable @Text(SESSION) String session) {
        @Override
        public String toString() {
            return "AdminInitiateAuthRequest";
        }
    }

    record ContextDataType(
            @Text(STRING) String ipAddress,
            @Text(STRING) String serverName,
            @Text(STRING) String serverPath,
            List<HttpHeader> httpHeaders,
            @Nullable @Text(STRING) String encodedData) {}

    record HttpHeader(
            @JsonProperty("headerName") @Nullable @Text(STRING)
            String headerName,

            @JsonProperty("headerValue") @Nullable @Text(STRING)
            String headerValue) {}

    record AdminInitiateAuthResponse(
            @Nullable String challengeName,
            @Nullable String session,
            @Nullable Map<String, String> challengeParameters,
            @Nullable AuthenticationResultType authenticationResult,
            @Nullable List<String> availableChallenges) {
        @Override
        public String toString() {
            return "AdminInitiateAuthResponse";
        }
    }

    record AdminRespondToAuthChallengeRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @OneOf(CHALLENGE_NAME) String challengeName,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> challengeResponses,
            @Nullable @Text(SESSION) String session,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable ContextDataType contextData,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "AdminRespondToAuthChallengeRequest";
        }
    }

    record AdminRespondToAuthChallengeResponse(
            @Nullable String challengeName,
            @Nullable String session,
            @Nullable Map<String, String> challengeParameters,
            @Nullable AuthenticationResultType authenticationResult,
            @Nullable List<String> availableChallenges) {
        @Override
        public String toString() {
            return "AdminRespondToAuthChallengeResponse";
        }
    }
}
