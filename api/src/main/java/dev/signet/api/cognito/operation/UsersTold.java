package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.shape.UserType;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.ReadUser;
import dev.signet.domain.user.Profile;

/** Users as lists tell of them. */
public final class UsersTold {

    private UsersTold() {}

    /** A user; without names where the operator may not see personal data. */
    public static UserType of(ReadUser.Shown shown) {
        KnownUser user = shown.account();
        String sub = user.id().uuid().toString();
        return new UserType(
                shown.profile().map(Profile::username).orElse(sub),
                Attributes.list(sub, user.profile().attributes(), user.profile().verified()),
                user.createdAt(),
                user.updatedAt(),
                user.enabled(),
                user.status().name(),
                null);
    }
}
