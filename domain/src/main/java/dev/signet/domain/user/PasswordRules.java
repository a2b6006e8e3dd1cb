package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.UserCommand.RecordRehash;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserCommand.SetPassword;
import dev.signet.domain.user.UserEvent.PasswordChanged;
import dev.signet.domain.user.UserEvent.PasswordRehashed;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import java.time.Instant;
import java.util.Optional;

/** Who may set a password when. What it must look like is the pool's {@code PasswordPolicy}. */
final class PasswordRules {

    private PasswordRules() {}

    static Decision<Outcome<UserRefusal>, UserEvent> set(UserState state, SetPassword c) {
        return against(state, c)
                .map(Decision::<UserRefusal, UserEvent>refused)
                .orElseGet(() -> done(new PasswordChanged(
                        c.user(), c.credential(), c.algorithm(), c.reason(), c.temporaryUntil(), c.at())));
    }

    /** A password that was changed while the old one was being hashed again stays as it is. */
    static Decision<Outcome<UserRefusal>, UserEvent> rehash(UserState state, RecordRehash c) {
        return c.credential().equals(state.credential())
                ? done(new PasswordRehashed(c.user(), c.credential(), c.algorithm(), c.at()))
                : refused(UserRefusal.CREDENTIAL_NOT_CURRENT);
    }

    static Decision<Outcome<UserRefusal>, UserEvent> requireReset(UserState state, RequirePasswordReset c) {
        return switch (state.status()) {
            case CONFIRMED -> done(new PasswordResetRequired(c.user(), c.at()));
            case RESET_REQUIRED -> done();
            case UNCONFIRMED -> refused(UserRefusal.NOT_CONFIRMED);
            case FORCE_CHANGE_PASSWORD -> refused(UserRefusal.TEMPORARY_PASSWORD);
        };
    }

    private static Optional<UserRefusal> against(UserState state, SetPassword c) {
        return switch (c.reason()) {
            case SIGN_UP, IMPORTED ->
                state.credential() == null ? Optional.empty() : Optional.of(UserRefusal.PASSWORD_EXISTS);
            case SET_BY_OPERATOR -> Optional.empty();
            case CHANGED -> disabled(state).or(() -> againstChanging(state));
            case RESET ->
                disabled(state)
                        .or(() -> state.resetProved() ? Optional.empty() : Optional.of(UserRefusal.RESET_NOT_PROVED));
            case REPLACED_TEMPORARY -> disabled(state).or(() -> againstReplacing(state, c.at()));
        };
    }

    private static Optional<UserRefusal> disabled(UserState state) {
        return state.enabled() ? Optional.empty() : Optional.of(UserRefusal.DISABLED);
    }

    private static Optional<UserRefusal> againstChanging(UserState state) {
        return switch (state.status()) {
            case CONFIRMED -> Optional.empty();
            case UNCONFIRMED -> Optional.of(UserRefusal.NOT_CONFIRMED);
            case RESET_REQUIRED -> Optional.of(UserRefusal.RESET_REQUIRED);
            case FORCE_CHANGE_PASSWORD -> Optional.of(UserRefusal.TEMPORARY_PASSWORD);
        };
    }

    private static Optional<UserRefusal> againstReplacing(UserState state, Instant at) {
        Instant until = state.temporaryUntil();
        if (until == null) {
            return Optional.of(UserRefusal.NOT_TEMPORARY);
        }
        return at.isBefore(until) ? Optional.empty() : Optional.of(UserRefusal.TEMPORARY_PASSWORD_EXPIRED);
    }
}
