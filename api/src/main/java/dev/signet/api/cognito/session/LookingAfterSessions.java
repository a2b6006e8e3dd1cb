package dev.signet.api.cognito.session;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.session.SessionShapes.ListUserSessionsRequest;
import dev.signet.api.cognito.session.SessionShapes.ListUserSessionsResponse;
import dev.signet.api.cognito.session.SessionShapes.RevokeUserSessionRequest;
import dev.signet.api.cognito.session.SessionShapes.RevokeUserSessionResponse;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.OwnSessions;
import dev.signet.application.session.SignOut;
import org.springframework.stereotype.Component;

@Component
class LookingAfterSessions implements Operations {

    private final OwnSessions sessions;
    private final SignOut signOut;

    LookingAfterSessions(OwnSessions sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    @Operation(
            differs =
                    "Sessions are tracked whether UserSessionTracking says so or not, and are of tokens. The country has two"
                            + " letters; a place is known where the node has a file of networks.",
            reads = true)
    @ForUsers
    ListUserSessionsResponse listUserSessions(ListUserSessionsRequest request, LiveSession session) {
        return new ListUserSessionsResponse(
                sessions.of(session.user()).stream()
                        .map(open -> SessionsShown.of(open, session.session()))
                        .toList(),
                null);
    }

    @Operation(differs = "No session is linked to another, so that RevokeAssociatedSessions changes nothing.")
    @ForUsers
    RevokeUserSessionResponse revokeUserSession(RevokeUserSessionRequest request, LiveSession session, Caller caller) {
        signOut.ofAnother(session, SessionsShown.id(request.sessionId()), caller);
        return new RevokeUserSessionResponse();
    }
}
