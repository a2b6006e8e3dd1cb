package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.CodeIssued;
import dev.signet.domain.user.UserEvent.CodeRejected;
import dev.signet.domain.user.UserEvent.CodeVerified;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One-time codes: which may be sent where, and what the right one proves. */
final class CodeRules {

    private CodeRules() {}

    static Decision<Outcome<UserRefusal>, UserEvent> issue(UserState state, IssueCode c) {
        return against(state, c)
                .map(Decision::<UserRefusal, UserEvent>refused)
                .orElseGet(() -> done(new CodeIssued(
                        c.user(), c.code(), c.purpose(), c.attribute(), c.destination(), c.expiresAt(), c.at())));
    }

    static Decision<Outcome<UserRefusal>, UserEvent> verify(UserState state, VerifyCode c) {
        OpenCode code = state.code(c.code()).orElse(null);
        if (code == null) {
            return refused(UserRefusal.CODE_NOT_CURRENT);
        }
        if (!state.enabled()) {
            return refused(UserRefusal.DISABLED);
        }
        if (code.isOver(c.at())) {
            return refused(UserRefusal.CODE_EXPIRED);
        }
        if (code.purpose() == CodePurpose.CONFIRM_SIGN_UP && state.status() != UserStatus.UNCONFIRMED) {
            return refused(UserRefusal.ALREADY_CONFIRMED);
        }
        return new Decision<>(new Outcome.Done<>(), proved(state, code, c.at()));
    }

    /** Recorded for the first wrong try and for the one that voids the code; a stranger must not fill the history. */
    static Decision<Outcome<UserRefusal>, UserEvent> reject(UserState state, RejectCode c) {
        return state.code(c.code())
                .filter(code -> c.reason() != CodeRefusal.WRONG || !code.rejected())
                .map(code -> Decision.<UserRefusal, UserEvent>done(
                        new CodeRejected(c.user(), c.code(), code.purpose(), c.reason(), c.at())))
                .orElseGet(Decision::done);
    }

    private static Optional<UserRefusal> against(UserState state, IssueCode c) {
        if (!state.enabled()) {
            return Optional.of(UserRefusal.DISABLED);
        }
        return switch (c.purpose()) {
            case CONFIRM_SIGN_UP -> againstConfirming(state, c);
            case VERIFY_ATTRIBUTE -> againstVerifying(state, c);
            case RESET_PASSWORD -> againstResetting(state, c);
            case SIGN_IN ->
                Optional.of(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY); // a sign-in is the session's own business
        };
    }

    private static Optional<UserRefusal> againstConfirming(UserState state, IssueCode c) {
        if (state.status() != UserStatus.UNCONFIRMED) {
            return Optional.of(UserRefusal.ALREADY_CONFIRMED);
        }
        return state.address(c.attribute()).is(c.destination())
                ? Optional.empty()
                : Optional.of(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY);
    }

    private static Optional<UserRefusal> againstVerifying(UserState state, IssueCode c) {
        return state.address(c.attribute()).wouldBeProvedAt(c.destination())
                ? Optional.empty()
                : Optional.of(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY);
    }

    private static Optional<UserRefusal> againstResetting(UserState state, IssueCode c) {
        return switch (state.status()) {
            case UNCONFIRMED -> Optional.of(UserRefusal.NOT_CONFIRMED);
            case FORCE_CHANGE_PASSWORD -> Optional.of(UserRefusal.TEMPORARY_PASSWORD);
            case CONFIRMED, RESET_REQUIRED ->
                state.isVerified(c.attribute(), c.destination())
                        ? Optional.empty()
                        : Optional.of(UserRefusal.NO_VERIFIED_ADDRESS);
        };
    }

    /** Whoever has the code reads the address it was sent to, so that address is verified with it. */
    private static List<UserEvent> proved(UserState state, OpenCode code, Instant at) {
        List<UserEvent> events = new ArrayList<>();
        events.add(new CodeVerified(state.id(), code.code(), code.purpose(), at));
        if (!state.isVerified(code.attribute(), code.destination())) {
            events.add(new AttributeVerified(state.id(), code.attribute(), code.destination(), at));
        }
        if (code.purpose() == CodePurpose.CONFIRM_SIGN_UP) {
            events.add(new UserConfirmed(state.id(), at));
        }
        return events;
    }
}
