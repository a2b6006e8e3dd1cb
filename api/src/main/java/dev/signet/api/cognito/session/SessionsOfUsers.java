package dev.signet.api.cognito.session;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.session.SessionShapes.AdminListUserSessionsRequest;
import dev.signet.api.cognito.session.SessionShapes.AdminListUserSessionsResponse;
import dev.signet.api.cognito.session.SessionShapes.AdminRevokeUserSessionRequest;
import dev.signet.api.cognito.session.SessionShapes.AdminRevokeUserSessionResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.UserSessions;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Component;

@Component
class SessionsOfUsers implements Operations {

    private final FindUser find;
    private final UserSessions sessions;

    SessionsOfUsers(FindUser find, UserSessions sessions) {
        this.find = find;
        this.sessions = sessions;
    }

    @Operation(
            differs =
                    "As ListUserSessions. Device, address and place are told to those alone who may see personal data.",
            reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminListUserSessionsResponse adminListUserSessions(AdminListUserSessionsRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        return new AdminListUserSessionsResponse(
                sessions.list(by, pool, find.find(by, pool, request.username())).stream()
                        .map(open -> SessionsShown.of(open, null))
                        .toList(),
                null);
    }

    @Operation(differs = "No session is linked to another, so that RevokeAssociatedSessions changes nothing.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminRevokeUserSessionResponse adminRevokeUserSession(
            AdminRevokeUserSessionRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        sessions.end(by, pool, find.find(by, pool, request.username()), SessionsShown.id(request.sessionId()), caller);
        return new AdminRevokeUserSessionResponse();
    }
}
