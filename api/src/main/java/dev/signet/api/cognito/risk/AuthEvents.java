package dev.signet.api.cognito.risk;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.risk.AuthEventShapes.AdminListUserAuthEventsRequest;
import dev.signet.api.cognito.risk.AuthEventShapes.AdminListUserAuthEventsResponse;
import dev.signet.api.cognito.risk.AuthEventShapes.AdminUpdateAuthEventFeedbackRequest;
import dev.signet.api.cognito.risk.AuthEventShapes.AdminUpdateAuthEventFeedbackResponse;
import dev.signet.api.cognito.risk.AuthEventShapes.UpdateAuthEventFeedbackRequest;
import dev.signet.api.cognito.risk.AuthEventShapes.UpdateAuthEventFeedbackResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.risk.Assessment;
import dev.signet.application.risk.JudgeSignIn;
import dev.signet.application.risk.ReadAssessments;
import dev.signet.application.risk.RiskPolicies;
import dev.signet.application.risk.RiskRefused.AssessmentNotFound;
import dev.signet.application.user.FindUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

@Component
class AuthEvents implements Operations {

    private final RiskPolicies policies;
    private final FindUser find;
    private final ReadAssessments read;
    private final JudgeSignIn judge;

    AuthEvents(RiskPolicies policies, FindUser find, ReadAssessments read, JudgeSignIn judge) {
        this.policies = policies;
        this.find = find;
        this.read = read;
        this.judge = judge;
    }

    @Operation(
            reads = true,
            differs =
                    "Sign-ins with a right first factor are listed, without ChallengeResponses; wrong ones and everything"
                            + " else stand in the audit trail. DeviceName is what the client calls itself.")
    @ForOperators(Permission.READ_USERS)
    AdminListUserAuthEventsResponse adminListUserAuthEvents(AdminListUserAuthEventsRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        policies.requireEnabled(by, Permission.READ_USERS, pool);
        Page<Assessment> page = read.list(
                by,
                pool,
                find.find(by, pool, request.username()),
                Paging.of(request.maxResults(), request.nextToken()));
        return new AdminListUserAuthEventsResponse(
                page.items().stream().map(EventsShown::of).toList(), page.next());
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminUpdateAuthEventFeedbackResponse adminUpdateAuthEventFeedback(
            AdminUpdateAuthEventFeedbackRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        policies.requireEnabled(by, Permission.CHANGE_USERS, pool);
        UserId user = find.find(by, pool, request.username());
        judge.judge(by, pool, user, event(request.eventId()), EventsShown.feedback(request.feedbackValue()), caller);
        return new AdminUpdateAuthEventFeedbackResponse();
    }

    @Operation(
            differs =
                    "A token speaks once. Whatever does not fit it, name or event, is answered as a wrong token, so that"
                            + " nobody learns which names there are.")
    @Public(Allowance.CREDENTIALS)
    UpdateAuthEventFeedbackResponse updateAuthEventFeedback(UpdateAuthEventFeedbackRequest request, Caller caller) {
        judge.judge(
                PoolNames.pool(request.userPoolId()),
                request.username(),
                request.eventId(),
                request.feedbackToken(),
                EventsShown.feedback(request.feedbackValue()),
                caller);
        return new UpdateAuthEventFeedbackResponse();
    }

    private static SessionId event(String id) {
        try {
            return new SessionId(id);
        } catch (IllegalArgumentException malformed) {
            throw new AssessmentNotFound();
        }
    }
}
