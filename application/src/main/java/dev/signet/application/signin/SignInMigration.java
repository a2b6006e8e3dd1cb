package dev.signet.application.signin;

import dev.signet.application.command.Context;
import dev.signet.application.password.Password;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.UserMigration;
import dev.signet.application.trigger.UserMigration.Migrated;
import dev.signet.application.user.Migrating;
import dev.signet.domain.mfa.FirstFactor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings along a user whom the pool does not know, where the password is what the sign-in begins by and the pool's trigger
 * knows them. Guesses at the other directory are guesses at a password: each one counts, whatever comes after it.
 */
@Component
class SignInMigration {

    private final UserMigration trigger;
    private final Migrating migrating;
    private final LockoutGate gate;
    private final FailedAttempts failures;
    private final PasswordFactor passwords;

    SignInMigration(
            UserMigration trigger,
            Migrating migrating,
            LockoutGate gate,
            FailedAttempts failures,
            PasswordFactor passwords) {
        this.trigger = trigger;
        this.migrating = migrating;
        this.gate = gate;
        this.failures = failures;
        this.passwords = passwords;
    }

    /** What came of it. */
    enum Result {
        /** There was nothing to ask, or nobody. */
        NOT_ASKED,
        /** Somebody was brought along, who is there from now on. */
        BROUGHT,
        /** The trigger does not know them by that password, which is counted as a wrong one. */
        UNKNOWN
    }

    /** Asks, where there is something to ask. */
    Result bring(Step step) {
        if (step.account() != null
                || !UserMigration.isAsked(step.house().settings())
                || !beginsByPassword(step)
                || step.given(AnswerNames.PASSWORD).isEmpty()) {
            return Result.NOT_ASKED;
        }
        Password password = Password.of(step.require(AnswerNames.PASSWORD));
        Failures reserved = gate.reserve(step, Challenge.PASSWORD);
        SignInCandidate.House house = step.house();
        String name = step.require(AnswerNames.USERNAME);
        String typed = step.require(AnswerNames.PASSWORD);
        Optional<Migrated> known = ask(step, name, typed, reserved);
        if (known.isEmpty()) {
            failures.unknown(step);
            passwords.prove(
                    null, password, house, step.progress().name()); // takes as long as somebody's wrong password
            return Result.UNKNOWN;
        }
        migrating.take(
                house.settings(),
                name,
                typed,
                known.get(),
                user -> new Context(house.tenant(), house.pool(), step.caller(), user),
                step.now());
        return Result.BROUGHT;
    }

    /** What was reserved is given back where it was no wrong guess, or nobody can know whether it was. */
    private Optional<Migrated> ask(Step step, String name, String typed, Failures reserved) {
        boolean wrong = false;
        try {
            Optional<Migrated> known = trigger.atSignIn(
                    step.house().settings(),
                    new Occasion(
                            step.house().tenant(),
                            step.house().pool(),
                            step.house().settings().triggers(),
                            step.house().client(),
                            step.caller(),
                            step.metadata()),
                    name,
                    typed);
            wrong = known.isEmpty();
            return known;
        } finally {
            if (!wrong) {
                gate.giveBack(reserved);
            }
        }
    }

    private static boolean beginsByPassword(Step step) {
        return switch (step.progress().flow()) {
            case USER_PASSWORD, ADMIN_USER_PASSWORD -> true;
            case USER_AUTH ->
                step.given(AnswerNames.PREFERRED_CHALLENGE)
                                .filter(Challenge.PASSWORD.name()::equals)
                                .isPresent()
                        && step.house().settings().mfa().firstFactors().contains(FirstFactor.PASSWORD);
            case USER_SRP, CUSTOM, REFRESH_TOKEN -> false;
        };
    }
}
