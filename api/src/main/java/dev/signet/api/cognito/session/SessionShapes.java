package dev.signet.api.cognito.session;

import static dev.signet.api.cognito.shape.Choice.ASSOCIATED_SESSIONS;
import static dev.signet.api.cognito.shape.Choice.FEATURE;
import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class SessionShapes {

    private SessionShapes() {}

    record ListUserSessionsRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {
        @Override
        public String toString() {
            return "ListUserSessionsRequest";
        }
    }

    record ListUserSessionsResponse(
            List<SessionDescriptionType> sessions, @Nullable String nextToken) {}

    record AdminListUserSessionsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {
        @Override
        public String toString() {
            return "AdminListUserSessionsRequest";
        }
    }

    record AdminListUserSessionsResponse(
            List<SessionDescriptionType> sessions, @Nullable String nextToken) {}

    record SessionDescriptionType(
            String sessionId,
            String sessionType,
            String clientId,
            Instant createDate,
            Instant lastActiveDate,
            @Nullable String deviceType,
            @Nullable @JsonProperty("LastIPAddress") String lastIpAddress,
            @Nullable SessionLocationType lastLocation,
            @Nullable String originSessionId,
            boolean isCurrentSession) {
        @Override
        public String toString() {
            return "SessionDescriptionType";
        }
    }

    record SessionLocationType(@Nullable String city, String country) {
        @Override
        public String toString() {
            return "SessionLocationType";
        }
    }

    record RevokeUserSessionRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(STRING) String sessionId,
            @Nullable @OneOf(ASSOCIATED_SESSIONS) String revokeAssociatedSessions) {
        @Override
        public String toString() {
            return "RevokeUserSessionRequest";
        }
    }

    record RevokeUserSessionResponse() {}

    record AdminRevokeUserSessionRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(STRING) String sessionId,
            @Nullable @OneOf(ASSOCIATED_SESSIONS) String revokeAssociatedSessions) {
        @Override
        public String toString() {
            return "AdminRevokeUserSessionRequest";
        }
    }

    record AdminRevokeUserSessionResponse() {}

    record GetUserPoolSessionConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId) {}

    record GetUserPoolSessionConfigurationResponse(
            String userPoolId, String userSessionTracking, UserPoolTokenSessionConfigType tokenSession) {}

    record UserPoolTokenSessionConfigType(
            @Within(min = 1, max = 100) Integer maxPerUser) {}

    record SetUserPoolSessionConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @OneOf(FEATURE) String userSessionTracking,
            UserPoolTokenSessionConfigType tokenSession) {}

    record SetUserPoolSessionConfigurationResponse(
            String userPoolId, String userSessionTracking, UserPoolTokenSessionConfigType tokenSession) {}

    record GetUserPoolClientSessionConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId) {}

    record GetUserPoolClientSessionConfigurationResponse(
            String userPoolId,
            String clientId,
            @JsonProperty("SSOSession") ClientSSOSessionConfigType ssoSession) {}

    record ClientSSOSessionConfigType(
            @Within(min = 0, max = 129_600) Integer maxValidityMinutes) {}

    record SetUserPoolClientSessionConfigurationRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @JsonProperty("SSOSession") ClientSSOSessionConfigType ssoSession) {}

    record SetUserPoolClientSessionConfigurationResponse(
            String userPoolId,
            String clientId,
            @JsonProperty("SSOSession") ClientSSOSessionConfigType ssoSession) {}
}
