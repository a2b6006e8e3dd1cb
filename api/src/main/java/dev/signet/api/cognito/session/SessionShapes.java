package dev.signet.api.cognito.session;

import static dev.signet.api.cognito.shape.Choice.ASSOCIATED_SESSIONS;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;

import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
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
            List<SessionDescription> sessions, @Nullable String nextToken) {}

    record SessionDescription(
            String sessionId,
            String sessionType,
            String clientId,
            Instant createDate,
            Instant lastActiveDate,
            boolean isCurrentSession) {}

    record RevokeUserSessionRequest(
            @Text(TOKEN_MODEL) String accessToken,
            String sessionId,
            @Nullable @OneOf(ASSOCIATED_SESSIONS) String revokeAssociatedSessions) {
        @Override
        public String toString() {
            return "RevokeUserSessionRequest";
        }
    }

    record RevokeUserSessionResponse() {}
}
