package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.signin.ChallengeFactor.Proved;
import dev.signet.application.signin.SessionOpening.Opened;
import dev.signet.application.signin.SignInRefused.ChallengeUsed;
import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.application.signup.SignUpRefused.AliasExists;
import dev.signet.application.token.TokenChanges;
import dev.signet.domain.Outcome;
import dev.signet.domain.session.SessionCommand.BeginSession;
import dev.signet.domain.session.SessionCommand.ProveFactor;
import dev.signet.domain.session.SessionRefusal;
import dev.signet.domain.session.UserVanished;
import dev.signet.domain.user.LoginNameTaken;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;

/**
 * Takes a step that was proved, in one transaction: what else happens by it, the failures before it forgotten, and one
 * append to the session, which takes each step once.
 */
@Component
class StepTaking {

    private final Atomically atomically;
    private final Commands commands;
    private final LockoutGate gate;
    private final SessionOpening opening;
    private final List<SignInHook> hooks;
    private final SignInTriggers triggers;
    private final StepsBefore before;
    private final SignInRisk risk;

    StepTaking(
            Atomically atomically,
            Commands commands,
            LockoutGate gate,
            SessionOpening opening,
            List<SignInHook> hooks,
            SignInTriggers triggers,
            StepsBefore before,
            SignInRisk risk) {
        this.risk = risk;
        this.atomically = atomically;
        this.commands = commands;
        this.gate = gate;
        this.opening = opening;
        this.hooks = List.copyOf(hooks);
        this.triggers = triggers;
        this.before = before;
    }

    /** More is owed. */
    void oneOfMany(Step step, Challenge challenge, Proved proved) {
        once(() -> {
            settle(step, challenge, proved);
            append(step, proved);
            risk.goesOn(step);
            return true;
        });
        proved.afterwards().run();
    }

    /** Nothing more is owed: the session is opened, and once that is committed its tokens are signed. */
    SessionTokens last(Step step, Step after, Challenge challenge, Proved proved) {
        TokenChanges changes = hear(step, after, challenge);
        Opened opened = once(() -> {
            settle(step, challenge, proved);
            Opened open = opening.open(after, step.progress().proved().size());
            risk.isOver(after);
            return open;
        });
        proved.afterwards().run();
        return opening.handOut(opened, changes);
    }

    /** What was proved before turns out to be enough, as the pool's own triggers say after a wrong answer as well. */
    SessionTokens enough(Step step) {
        TokenChanges changes = hear(step, step, Challenge.CUSTOM_CHALLENGE);
        Opened opened = once(() -> {
            gate.passedBefore(step, Challenge.CUSTOM_CHALLENGE);
            Opened open = opening.open(step, step.progress().proved().size());
            risk.isOver(step);
            return open;
        });
        return opening.handOut(opened, changes);
    }

    /** Nobody hears of guesses that the lock-out will undo, and what is refused by them is not told to guessers. */
    private TokenChanges hear(Step step, Step after, Challenge challenge) {
        if (triggers.hearOfTheEnd(step)) {
            before.requireNew(step);
            gate.requireStillUnlocked(step, challenge);
        }
        try {
            hooks.forEach(hook -> hook.afterProof(after));
        } catch (Refusal told) {
            gate.requireStillUnlocked(step, challenge);
            throw told;
        }
        return triggers.changes(after);
    }

    private void settle(Step step, Challenge challenge, Proved proved) {
        proved.effect().run(); // first: it is what steps at the same time queue for
        gate.passed(step, challenge, proved.credential());
    }

    private void append(Step step, Proved proved) {
        Progress progress = step.progress();
        if (progress.proved().isEmpty()) {
            commands.send(
                    new BeginSession(
                            progress.session(),
                            progress.user(),
                            step.house().pool(),
                            step.house().client(),
                            proved.factor(),
                            step.risk(),
                            step.now()),
                    step.provenContext());
        } else {
            Outcome<SessionRefusal> outcome = commands.send(
                    new ProveFactor(progress.session(), progress.proved().size(), proved.factor(), step.now()),
                    step.provenContext());
            outcome.orElseThrow(taken -> new ChallengeUsed());
        }
    }

    private <T> T once(Supplier<T> body) {
        try {
            return atomically.run(body);
        } catch (AggregateStreamCreationException begun) {
            throw new ChallengeUsed();
        } catch (UserVanished closed) {
            throw new WrongCredentials();
        } catch (LoginNameTaken taken) {
            throw new AliasExists(taken.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
