package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.DeferErasure;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserCommand.EnableUser;
import dev.signet.domain.user.UserCommand.EraseUser;
import dev.signet.domain.user.UserCommand.RegisterUser;
import dev.signet.domain.user.UserCommand.RemoveFromGroup;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.UserAddedToGroup;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import dev.signet.domain.user.UserEvent.UserRemovedFromGroup;

/** The account as a whole: from registration to erasure. */
final class AccountRules {

    private AccountRules() {}

    static UserRegistered register(RegisterUser c) {
        return new UserRegistered(
                c.user(), c.pool(), c.tenant(), c.username(), c.attributes(), c.signsInBy(), c.by(), c.at());
    }

    static Decision<Outcome<UserRefusal>, UserEvent> confirm(UserState state, ConfirmUser c) {
        return switch (state.status()) {
            case UNCONFIRMED -> done(new UserConfirmed(c.user(), c.at()));
            case CONFIRMED, RESET_REQUIRED -> refused(UserRefusal.ALREADY_CONFIRMED);
            case FORCE_CHANGE_PASSWORD -> refused(UserRefusal.TEMPORARY_PASSWORD);
        };
    }

    static Decision<Outcome<UserRefusal>, UserEvent> add(UserState state, AddToGroup c) {
        return state.groups().contains(c.group()) ? done() : done(new UserAddedToGroup(c.user(), c.group(), c.at()));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> remove(UserState state, RemoveFromGroup c) {
        return state.groups().contains(c.group())
                ? done(new UserRemovedFromGroup(c.user(), c.group(), c.at()))
                : done();
    }

    static Decision<Outcome<UserRefusal>, UserEvent> disable(UserState state, DisableUser c) {
        return state.enabled() ? done(new UserDisabled(c.user(), c.at())) : done();
    }

    static Decision<Outcome<UserRefusal>, UserEvent> enable(UserState state, EnableUser c) {
        return state.enabled() ? done() : done(new UserEnabled(c.user(), c.at()));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> defer(UserState state, DeferErasure c) {
        return done(new UserDeleted(c.user(), c.at()), new ErasureDeferred(c.user(), c.reason(), c.by(), c.at()));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> erase(UserState state, EraseUser c) {
        UserErased erased = new UserErased(c.user(), c.reason(), c.by(), c.at());
        if (state.erased()) {
            return done();
        }
        return state.deleted() ? done(erased) : done(new UserDeleted(c.user(), c.at()), erased);
    }
}
