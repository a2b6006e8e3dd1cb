package dev.signet.application.signin;

import dev.signet.application.refusal.Refusal;
import dev.signet.application.signin.ChallengeFactor.Again;
import dev.signet.application.signin.ChallengeFactor.LeadsTo;
import dev.signet.application.signin.ChallengeFactor.NothingOwed;
import dev.signet.application.signin.ChallengeFactor.Offered;
import dev.signet.application.signin.ChallengeFactor.OnTheWay;
import dev.signet.application.signin.ChallengeFactor.Opening;
import dev.signet.application.signin.ChallengeFactor.Proved;
import dev.signet.application.signin.ChallengeFactor.Wrong;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.risk.RiskFound;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Puts challenges, has their answers judged, and goes on from there. */
@Component
class ChallengeFlow {

    private static final byte[] NOTHING = new byte[0];

    private final ChallengeFactors factors;
    private final Order order;
    private final LockoutGate gate;
    private final FailedAttempts failures;
    private final StepTaking steps;
    private final SealedStep seal;
    private final RiskGate risk;

    ChallengeFlow(
            ChallengeFactors factors,
            Order order,
            LockoutGate gate,
            FailedAttempts failures,
            StepTaking steps,
            SealedStep seal,
            RiskGate risk) {
        this.risk = risk;
        this.factors = factors;
        this.order = order;
        this.gate = gate;
        this.failures = failures;
        this.steps = steps;
        this.seal = seal;
    }

    /** Begins with what was proved elsewhere. */
    SignInAnswer begin(Step step, Proved proved) {
        return goOn(step, Challenge.SELECT_CHALLENGE, proved, NOTHING);
    }

    /** Comes to a challenge: it is judged at once where its answer came along, and put where not. */
    SignInAnswer reach(Step step, Challenge challenge) {
        return factors.of(challenge).isAnswered(step) ? judge(step, challenge, NOTHING) : put(step, challenge);
    }

    /** Has the answer to a challenge judged. */
    SignInAnswer judge(Step step, Challenge challenge, byte[] state) {
        Failures before = gate.requireUnlocked(step, challenge);
        return switch (factors.of(challenge).answer(step, state)) {
            case Wrong wrong -> throw failures.wrong(step, challenge, before, wrong, () -> {});
            case LeadsTo next -> follow(step, next);
            case Again again -> {
                failures.wrong(
                        step, challenge, before, new Wrong(again.reason(), step.wrongCredentials()), again.effect());
                yield put(step, challenge, factors.of(challenge).offer(step, again.state()));
            }
            case Proved proved -> goOn(step, challenge, proved, NOTHING);
            case OnTheWay(Proved proved, byte[] left) -> goOn(step, challenge, proved, left);
        };
    }

    private SignInAnswer follow(Step step, LeadsTo to) {
        return to.left().length == 0
                ? reach(step, to.next())
                : put(step, to.next(), factors.of(to.next()).offer(step, to.left()));
    }

    private SignInAnswer put(Step step, Challenge challenge) {
        if (step.account() == null && !step.house().clientSettings().preventUserExistenceErrors()) {
            throw failures.unknown(step);
        }
        Step choosing = step.choosingFrom(order.choice(step, challenge));
        return put(choosing, challenge, factors.of(challenge).offer(choosing));
    }

    private SignInAnswer put(Step step, Challenge challenge, Opening opening) {
        return switch (opening) {
            case Offered offered -> put(step, challenge, offered);
            case LeadsTo next -> follow(step, next);
            case NothingOwed _ -> nothingOwed(step);
        };
    }

    private SignInAnswer put(Step step, Challenge challenge, Offered offered) {
        String session = seal.seal(
                step.house(),
                new Pending(
                        step.progress(),
                        challenge,
                        step.choices(),
                        offered.state(),
                        step.now().plus(step.house().clientSettings().authSessionValidity())));
        Map<String, String> parameters = new HashMap<>(offered.parameters());
        if (offered.sessionAs() != null) {
            parameters.put(Objects.requireNonNull(offered.sessionAs()), session);
        }
        factors.of(challenge).offered(step, session);
        return new Challenged(challenge, session, parameters, step.choices());
    }

    private SignInAnswer goOn(Step step, Challenge challenge, Proved proved, byte[] left) {
        Progress next = step.progress().after(proved.factor(), proved.credential(), step.now());
        told(step, challenge, () -> usable(step, step.with(next)));
        Step assessed = risk.assess(step, challenge, step.with(next));
        RiskFound found = assessed.risk();
        Step after = assessed.with(found == null ? next : next.demanding(found.act()));
        Optional<Challenge> owed = told(step, challenge, () -> order.next(after));
        if (owed.isEmpty()) {
            return new SignedIn(steps.last(assessed, after, challenge, proved));
        }
        steps.oneOfMany(assessed, challenge, proved);
        return left.length > 0 && owed.get() == challenge
                ? put(after, challenge, factors.of(challenge).offer(after, left))
                : put(after, owed.get());
    }

    private Step usable(Step step, Step after) {
        failures.requireUsable(step, after);
        return after;
    }

    /** A refusal tells that something was proved: not to whoever guesses side by side and has locked the name by now. */
    private <T> T told(Step step, Challenge challenge, Supplier<T> body) {
        try {
            return body.get();
        } catch (Refusal told) {
            gate.requireStillUnlocked(step, challenge);
            throw told;
        }
    }

    private SignInAnswer nothingOwed(Step step) {
        if (step.progress().proved().isEmpty()) {
            throw new InvalidChallenge(); // tokens are for somebody who has proved something
        }
        failures.requireUsable(step, step); // it may have been closed since
        return order.last(step).map(device -> put(step, device)).orElseGet(() -> new SignedIn(steps.enough(step)));
    }
}
