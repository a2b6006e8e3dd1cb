package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.SessionCommand.RecordAuthFailure;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a sign-in that does not succeed leaves behind, and what the person is told. */
@Component
class FailedAttempts {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Lockouts lockouts;
    private final FailureCounts counts;

    FailedAttempts(
            Atomically atomically,
            Commands commands,
            Identifiers identifiers,
            Lockouts lockouts,
            FailureCounts counts) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.lockouts = lockouts;
        this.counts = counts;
    }

    /** Counts a wrong password or an unknown name towards a lock-out and gives what is told. */
    SignInRefused wrongCredentials(SignInCandidate candidate, Caller caller, Instant now) {
        House house = candidate.house();
        Account account = candidate.account();
        atomically.run(() -> {
            int failures = lockouts.count(
                    candidate.failures().subject(), house.settings().lockout(), now);
            if (account == null) {
                counts.count(house.pool(), caller, now);
            } else {
                record(house, account, AuthRefusal.WRONG_PASSWORD, failures, caller, now);
            }
        });
        return account == null && !house.clientSettings().preventUserExistenceErrors()
                ? new SignInRefused.UserNotFound()
                : new SignInRefused.WrongCredentials();
    }

    /**
     * Lets an account through that may be used, once the password has been proved.
     *
     * @throws SignInRefused where it may not, which is recorded
     */
    void requireUsable(SignInCandidate candidate, Account account, Caller caller, Instant now) {
        obstacle(account, now).ifPresent(reason -> {
            atomically.run(() -> record(candidate.house(), account, reason, 0, caller, now));
            throw told(reason);
        });
    }

    private void record(House house, Account account, AuthRefusal reason, int failures, Caller caller, Instant now) {
        if (!counts.mayRecord(caller)) {
            counts.count(house.pool(), caller, now);
            return;
        }
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

    private static Optional<AuthRefusal> obstacle(Account account, Instant now) {
        if (!account.enabled()) {
            return Optional.of(AuthRefusal.USER_DISABLED);
        }
        Instant until = account.temporaryUntil();
        return switch (account.status()) {
            case CONFIRMED -> Optional.empty();
            case UNCONFIRMED -> Optional.of(AuthRefusal.USER_NOT_CONFIRMED);
            case RESET_REQUIRED -> Optional.of(AuthRefusal.PASSWORD_RESET_REQUIRED);
            case FORCE_CHANGE_PASSWORD ->
                until != null && now.isAfter(until)
                        ? Optional.of(AuthRefusal.TEMPORARY_PASSWORD_EXPIRED)
                        : Optional.empty();
        };
    }

    private static SignInRefused told(AuthRefusal reason) {
        return switch (reason) {
            case WRONG_PASSWORD -> new SignInRefused.WrongCredentials();
            case TEMPORARY_PASSWORD_EXPIRED -> new SignInRefused.TemporaryPasswordExpired();
            case USER_DISABLED -> new SignInRefused.UserDisabled();
            case USER_NOT_CONFIRMED -> new SignInRefused.UserNotConfirmed();
            case PASSWORD_RESET_REQUIRED -> new SignInRefused.ResetRequired();
        };
    }
}
