package dev.signet.projections.audit;

import static dev.signet.projections.audit.AuditOutcome.CHANGED;
import static dev.signet.projections.audit.AuditOutcome.READ;
import static dev.signet.projections.audit.AuditOutcome.REFUSED;
import static dev.signet.projections.audit.AuditOutcome.SUCCEEDED;

import dev.signet.domain.Id;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.group.GroupEvent;
import dev.signet.domain.hold.LegalHoldEvent;
import dev.signet.domain.identitypool.IdentityPoolEvent;
import dev.signet.domain.operator.OperatorEvent;
import dev.signet.domain.pool.UserPoolEvent;
import dev.signet.domain.resourceserver.ResourceServerEvent;
import dev.signet.domain.revocation.RevocationOrderEvent;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.tenant.TenantEvent;
import dev.signet.domain.trigger.TriggerEvent;
import dev.signet.domain.trigger.TriggerOutcome;
import dev.signet.domain.user.DeviceEvent;
import dev.signet.domain.user.FactorEvent;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.userimport.ImportEvent;
import dev.signet.domain.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** Whom and what an event is about, and how it ended. */
record Subject(
        @Nullable String user,
        @Nullable String session,
        @Nullable String client,
        AuditOutcome outcome) {

    static Subject of(Object event) {
        return switch (event) {
            case UserEvent e -> new Subject(e.user().value(), null, null, outcome(e));
            case SessionEvent e -> ofSession(e);
            case AppClientEvent e -> new Subject(null, null, e.client().value(), CHANGED);
            case OperatorEvent e -> new Subject(appointed(e), null, null, CHANGED);
            // Nobody finds out from what is held on them that it is held, so the user is not whom a hold is about.
            case TenantEvent _,
                    UserPoolEvent _,
                    GroupEvent _,
                    ResourceServerEvent _,
                    IdentityPoolEvent _,
                    WebhookEvent _,
                    LegalHoldEvent _,
                    ImportEvent _ -> new Subject(null, null, null, CHANGED);
            case RevocationOrderEvent e -> ordered(e);
            case TriggerEvent.TriggerCalled e ->
                new Subject(value(e.user()), null, null, e.outcome() == TriggerOutcome.ANSWERED ? SUCCEEDED : REFUSED);
            case AuditEvent.DossierHandedOut e -> new Subject(null, e.session().value(), null, outcome(e));
            case AuditEvent e -> new Subject(null, null, null, outcome(e));
            default ->
                throw new IllegalArgumentException(
                        "no audit rule for " + event.getClass().getName());
        };
    }

    /** What the session has told about itself earlier. */
    Subject within(Opening opening) {
        return new Subject(opening.user(), session, opening.client(), outcome);
    }

    private static Subject ofSession(SessionEvent event) {
        return switch (event) {
            case SessionEvent.AuthSucceeded e -> opening(e, e.user(), e.client());
            case SessionEvent.FactorProved e -> opening(e, e.user(), e.client());
            case SessionEvent.AuthFailed e -> opening(e, e.user(), e.client());
            case SessionEvent e -> new Subject(null, e.session().value(), null, outcome(e));
        };
    }

    private static Subject opening(SessionEvent event, Id user, Id client) {
        return new Subject(user.value(), event.session().value(), client.value(), outcome(event));
    }

    private static AuditOutcome outcome(SessionEvent event) {
        return switch (event) {
            case SessionEvent.FactorProved _,
                    SessionEvent.AuthSucceeded _,
                    SessionEvent.TokensIssued _,
                    SessionEvent.TokensRefreshed _ -> SUCCEEDED;
            case SessionEvent.AuthFailed _,
                    SessionEvent.ChallengeFailed _,
                    SessionEvent.SignInLocked _,
                    SessionEvent.TokenReuseDetected _ -> REFUSED;
            case SessionEvent.RiskAssessed e -> e.blocked() ? REFUSED : SUCCEEDED;
            case SessionEvent.TokenRevoked _, SessionEvent.RiskFeedbackGiven _ -> CHANGED;
        };
    }

    private static AuditOutcome outcome(UserEvent event) {
        return switch (event) {
            case UserEvent.UserRegistered _,
                    UserEvent.CodeIssued _,
                    UserEvent.CodeVerified _,
                    UserEvent.UserConfirmed _,
                    UserEvent.AttributeVerified _ -> SUCCEEDED;
            case UserEvent.CodeRejected _, FactorEvent.PasskeyCloneSuspected _ -> REFUSED;
            case FactorEvent.RecoveryCodeUsed _ -> SUCCEEDED;
            case UserEvent.AttributesChanged _,
                    UserEvent.AddressChangeRequested _,
                    UserEvent.PasswordChanged _,
                    UserEvent.PasswordRehashed _,
                    UserEvent.PasswordResetRequired _,
                    UserEvent.UserAddedToGroup _,
                    UserEvent.UserRemovedFromGroup _,
                    UserEvent.UserDisabled _,
                    UserEvent.UserEnabled _,
                    UserEvent.UserDeleted _,
                    UserEvent.ErasureDeferred _,
                    UserEvent.UserErased _,
                    FactorEvent _,
                    DeviceEvent _ -> CHANGED;
        };
    }

    private static AuditOutcome outcome(AuditEvent event) {
        return switch (event) {
            case AuditEvent.SignInFailuresObserved _ -> REFUSED;
            case AuditEvent.AuditRead _,
                    AuditEvent.AuditExported _,
                    AuditEvent.AccountsExported _,
                    AuditEvent.DossierHandedOut _ -> READ;
            case AuditEvent.SessionsArchived _, AuditEvent.RebuildRequested _, AuditEvent.RebuildAbandoned _ -> CHANGED;
        };
    }

    /** An order is a stream of its own and may stand before the session that it names, which tells of its end itself. */
    private static Subject ordered(RevocationOrderEvent event) {
        return switch (event) {
            case RevocationOrderEvent.RevocationOrdered e ->
                new Subject(value(e.user()), null, value(e.client()), CHANGED);
            case RevocationOrderEvent.RevocationAdvanced _, RevocationOrderEvent.RevocationCompleted _ ->
                new Subject(null, null, null, CHANGED);
        };
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String appointed(OperatorEvent event) {
        return switch (event) {
            case OperatorEvent.OperatorAppointed e -> e.user().value();
            case OperatorEvent.OperatorRoleChanged _,
                    OperatorEvent.OperatorDismissed _,
                    OperatorEvent.OperatorAccessKeyIssued _,
                    OperatorEvent.OperatorAccessKeyWithdrawn _ -> null;
        };
    }
}
