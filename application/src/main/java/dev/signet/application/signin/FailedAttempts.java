package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.signin.Challenge.Guard;
import dev.signet.application.signin.ChallengeFactor.Wrong;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.domain.Outcome;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.SessionCommand.RecordAuthFailure;
import dev.signet.domain.session.SessionCommand.RecordChallengeFailure;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.SessionRefusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a sign-in that does not succeed leaves behind, and what the person is told. */
@Component
class FailedAttempts {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final LockoutGate gate;
    private final FailureCounts counts;

    FailedAttempts(
            Atomically atomically, Commands commands, Identifiers identifiers, LockoutGate gate, FailureCounts counts) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.gate = gate;
        this.counts = counts;
    }

    /**
     * Counts a wrong answer towards a lock-out and gives what is told.
     *
     * @param before the failures that were found before it was judged
     * @param effect what else happens by it, in the same transaction
     * @throws SignInRefused.Locked where guesses side by side have locked the name meanwhile
     */
    Refusal wrong(Step step, Challenge challenge, Failures before, Wrong wrong, Runnable effect) {
        Guard guard = challenge.guard(step.progress());
        atomically.run(() -> {
            effect.run();
            int failures = guard == Guard.NONE ? 0 : gate.count(step.candidate(), before, step.now());
            record(step, wrong.reason(), failures);
        });
        return wrong.told();
    }

    /** Counts a wrong password of somebody who is signed in already. */
    void wrongPassword(SignInCandidate candidate, Caller caller, Instant now) {
        House house = candidate.house();
        Account account = Objects.requireNonNull(candidate.account(), "somebody is signed in");
        atomically.run(() -> {
            int failures = gate.count(candidate, candidate.failures(), now);
            recordAlone(house, account, AuthRefusal.WRONG_PASSWORD, failures, caller, now);
        });
    }

    /** Counts somebody whom nobody knows and gives what is told, where that may be told. */
    SignInRefused unknown(Step step) {
        atomically.run(() -> counts.count(step.house().pool(), step.caller(), step.now()));
        return step.wrongCredentials();
    }

    /**
     * Lets an account through that may be used, once something has been proved.
     *
     * @param after what is proved, with that
     * @throws SignInRefused where it may not, which is recorded
     */
    void requireUsable(Step step, Step after) {
        boolean byPassword = after.progress().credential() != null;
        obstacle(step.provenAccount(), byPassword, step.now()).ifPresent(reason -> {
            atomically.run(() -> record(step, reason, 0));
            throw told(reason);
        });
    }

    /**
     * Records a sign-in whose first proof was right and which is blocked all the same, and counts it like a wrong one:
     * right passwords would else be those that lock nothing.
     *
     * @param along what else happens in the transaction that records it
     */
    void blocked(Step step, Challenge challenge, RiskFound found, Consumer<SessionId> along) {
        Failures before = gate.requireUnlocked(step, challenge);
        boolean counted = challenge.guard(step.progress()) != Guard.NONE;
        atomically.run(() -> {
            int failures = counted ? gate.count(step.candidate(), before, step.now()) : 0;
            if (mayRecord(step.house(), step.caller(), step.now())) {
                SessionId session = SessionId.of(identifiers.next());
                commands.send(
                        new RecordAuthFailure(
                                session,
                                step.user(),
                                step.house().pool(),
                                step.house().client(),
                                AuthRefusal.FORBIDDEN_BY_POOL,
                                failures,
                                step.house().settings().lockout(),
                                found,
                                step.now()),
                        step.context());
                along.accept(session);
            }
        });
    }

    private void record(Step step, AuthRefusal reason, int failures) {
        Account account = step.account();
        if (account == null) {
            counts.count(step.house().pool(), step.caller(), step.now());
        } else if (step.progress().proved().isEmpty()) {
            recordAlone(step.house(), account, reason, failures, step.caller(), step.now());
        } else if (mayRecord(step.house(), step.caller(), step.now())) {
            recordInSession(step, reason, failures);
        }
    }

    /** Nothing was proved yet: the failure is a session that ends as it begins. */
    private void recordAlone(
            House house, Account account, AuthRefusal reason, int failures, Caller caller, Instant now) {
        if (mayRecord(house, caller, now)) {
            commands.send(
                    new RecordAuthFailure(
                            SessionId.of(identifiers.next()),
                            account.user(),
                            house.pool(),
                            house.client(),
                            reason,
                            failures,
                            house.settings().lockout(),
                            now),
                    new Context(house.tenant(), house.pool(), caller, account.user()));
        }
    }

    /** Where the step was taken meanwhile, the session says no more of it; the failure is counted all the same. */
    private void recordInSession(Step step, AuthRefusal reason, int failures) {
        Outcome<SessionRefusal> outcome = commands.send(
                new RecordChallengeFailure(
                        step.progress().session(),
                        step.progress().proved().size(),
                        reason,
                        failures,
                        step.house().settings().lockout(),
                        step.now()),
                step.context());
        if (outcome.refusal().isPresent()) {
            counts.count(step.house().pool(), step.caller(), step.now());
        }
    }

    private boolean mayRecord(House house, Caller caller, Instant now) {
        boolean allowed = counts.mayRecord(caller);
        if (!allowed) {
            counts.count(house.pool(), caller, now);
        }
        return allowed;
    }

    private static Optional<AuthRefusal> obstacle(Account account, boolean byPassword, Instant now) {
        if (!account.enabled()) {
            return Optional.of(AuthRefusal.USER_DISABLED);
        }
        Instant until = account.temporaryUntil();
        return switch (account.status()) {
            case CONFIRMED -> Optional.empty();
            case UNCONFIRMED -> Optional.of(AuthRefusal.USER_NOT_CONFIRMED);
            case RESET_REQUIRED -> Optional.of(AuthRefusal.PASSWORD_RESET_REQUIRED);
            case FORCE_CHANGE_PASSWORD ->
                byPassword && until != null && now.isAfter(until)
                        ? Optional.of(AuthRefusal.TEMPORARY_PASSWORD_EXPIRED)
                        : Optional.empty();
        };
    }

    private static SignInRefused told(AuthRefusal reason) {
        return switch (reason) {
            case TEMPORARY_PASSWORD_EXPIRED -> new SignInRefused.TemporaryPasswordExpired();
            case USER_DISABLED -> new SignInRefused.UserDisabled();
            case USER_NOT_CONFIRMED -> new SignInRefused.UserNotConfirmed();
            case PASSWORD_RESET_REQUIRED -> new SignInRefused.ResetRequired();
            default -> new SignInRefused.WrongCredentials();
        };
    }
}
