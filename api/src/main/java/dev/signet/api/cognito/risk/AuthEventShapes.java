package dev.signet.api.cognito.risk;

import static dev.signet.api.cognito.shape.Choice.FEEDBACK_VALUE;
import static dev.signet.api.cognito.shape.Kind.EVENT_ID;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations on assessed sign-ins take and give, in the words of the protocol. */
final class AuthEventShapes {

    private AuthEventShapes() {}

    record AdminListUserAuthEventsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable @Within(min = 0, max = 60) Integer maxResults,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {
        @Override
        public String toString() {
            return "AdminListUserAuthEventsRequest";
        }
    }

    record AdminListUserAuthEventsResponse(
            @Nullable List<AuthEventType> authEvents,
            @Nullable String nextToken) {
        @Override
        public String toString() {
            return "AdminListUserAuthEventsResponse";
        }
    }

    record AuthEventType(
            @Nullable String eventId,
            @Nullable String eventType,
            @Nullable Instant creationDate,
            @Nullable String eventResponse,
            @Nullable EventRiskType eventRisk,
            @Nullable List<ChallengeResponseType> challengeResponses,
            @Nullable EventContextDataType eventContextData,
            @Nullable EventFeedbackType eventFeedback) {
        @Override
        public String toString() {
            return "AuthEventType";
        }
    }

    record EventRiskType(
            @Nullable String riskDecision,
            @Nullable String riskLevel,
            @Nullable Boolean compromisedCredentialsDetected) {}

    record ChallengeResponseType(
            @Nullable String challengeName, @Nullable String challengeResponse) {}

    record EventContextDataType(
            @Nullable String ipAddress,
            @Nullable String deviceName,
            @Nullable String timezone,
            @Nullable String city,
            @Nullable String country) {
        @Override
        public String toString() {
            return "EventContextDataType";
        }
    }

    record EventFeedbackType(
            @Nullable String feedbackValue,
            @Nullable String provider,
            @Nullable Instant feedbackDate) {}

    record AdminUpdateAuthEventFeedbackRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(EVENT_ID) String eventId,
            @OneOf(FEEDBACK_VALUE) String feedbackValue) {
        @Override
        public String toString() {
            return "AdminUpdateAuthEventFeedbackRequest";
        }
    }

    record AdminUpdateAuthEventFeedbackResponse() {}

    record UpdateAuthEventFeedbackRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(EVENT_ID) String eventId,
            @Text(TOKEN_MODEL) String feedbackToken,
            @OneOf(FEEDBACK_VALUE) String feedbackValue) {
        @Override
        public String toString() {
            return "UpdateAuthEventFeedbackRequest";
        }
    }

    record UpdateAuthEventFeedbackResponse() {}
}
