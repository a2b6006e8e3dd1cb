package dev.signet.domain.user;

import dev.signet.domain.user.UserEvent.PasswordChanged;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserConfirmed;

/** Where an account stands (Cognito's UserStatus). */
public enum UserStatus {
    /** Signed up, not yet confirmed. */
    UNCONFIRMED,
    /** In use. */
    CONFIRMED,
    /** Has a temporary password that must be replaced at the first sign-in. */
    FORCE_CHANGE_PASSWORD,
    /** Must set a new password by code before the next sign-in. */
    RESET_REQUIRED;

    /** Where an account stands that came into being so. */
    public static UserStatus first(Registration by) {
        return switch (by) {
            case SELF, MIGRATED, IMPORTED -> UNCONFIRMED;
            case OPERATOR -> FORCE_CHANGE_PASSWORD;
        };
    }

    /** Where the account stands after {@code event}. The one place that says so, for every table that shows it. */
    public UserStatus after(UserEvent event) {
        return switch (event) {
            case UserEvent.UserRegistered e -> first(e.by());
            case UserConfirmed _ -> CONFIRMED;
            case PasswordChanged e -> afterPassword(e);
            case PasswordResetRequired _ -> RESET_REQUIRED;
            case UserEvent.CodeIssued _,
                    UserEvent.CodeVerified _,
                    UserEvent.CodeRejected _,
                    UserEvent.AttributeVerified _,
                    UserEvent.AttributesChanged _,
                    UserEvent.AddressChangeRequested _,
                    UserEvent.PasswordRehashed _,
                    UserEvent.UserAddedToGroup _,
                    UserEvent.UserRemovedFromGroup _,
                    UserEvent.UserDisabled _,
                    UserEvent.UserEnabled _,
                    UserEvent.UserDeleted _,
                    UserEvent.ErasureDeferred _,
                    UserEvent.UserErased _,
                    FactorEvent _,
                    DeviceEvent _ -> this;
        };
    }

    /** As in Cognito, a lasting password set by an operator confirms the account. */
    private UserStatus afterPassword(PasswordChanged event) {
        return switch (event.reason()) {
            case SIGN_UP, IMPORTED -> this;
            case CHANGED, RESET, REPLACED_TEMPORARY -> CONFIRMED;
            case SET_BY_OPERATOR -> event.temporaryUntil() == null ? CONFIRMED : FORCE_CHANGE_PASSWORD;
        };
    }
}
