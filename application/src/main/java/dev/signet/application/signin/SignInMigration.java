package dev.signet.application.signin;

import dev.signet.application.command.Context;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.UserMigration;
import dev.signet.application.trigger.UserMigration.Migrated;
import dev.signet.application.user.Migrating;
import dev.signet.domain.trigger.Trigger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings along a user whom the pool does not know, where the password came in clear and the pool's trigger knows them. */
@Component
class SignInMigration {

    private final UserMigration trigger;
    private final Migrating migrating;
    private final LockoutGate gate;

    SignInMigration(UserMigration trigger, Migrating migrating, LockoutGate gate) {
        this.trigger = trigger;
        this.migrating = migrating;
        this.gate = gate;
    }

    /** Whether somebody was brought along, who is there from now on. */
    boolean brings(Step step) {
        Optional<String> password = step.given(AnswerNames.PASSWORD);
        if (step.account() != null
                || password.isEmpty()
                || !step.house().settings().triggers().asks(Trigger.USER_MIGRATION)) {
            return false;
        }
        gate.requireUnlocked(step, Challenge.PASSWORD); // or guesses would be free at the other directory
        SignInCandidate.House house = step.house();
        String name = step.require(AnswerNames.USERNAME);
        Optional<Migrated> known = trigger.atSignIn(
                new Occasion(
                        house.tenant(),
                        house.pool(),
                        house.settings().triggers(),
                        house.client(),
                        step.caller(),
                        step.metadata()),
                name,
                password.get());
        known.ifPresent(migrated -> migrating.take(
                house.settings(),
                name,
                password.get(),
                migrated,
                user -> new Context(house.tenant(), house.pool(), step.caller(), user),
                step.now()));
        return known.isPresent();
    }
}
