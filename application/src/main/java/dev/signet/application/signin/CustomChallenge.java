package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.application.trigger.CustomChallenges;
import dev.signet.application.trigger.CustomChallenges.Made;
import dev.signet.application.trigger.CustomChallenges.Next;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Whom;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the pool's own triggers ask for: one says what comes next, one makes the challenge, one judges the answer. A wrong
 * answer counts towards a lock-out like any other; what follows from it is theirs to say.
 */
@Component
class CustomChallenge implements ChallengeFactor {

    private static final String SRP_A = "SRP_A";

    private final CustomChallenges triggers;
    private final SignInTriggers about;
    private final AnsweredChallenges answered;

    CustomChallenge(CustomChallenges triggers, SignInTriggers about, AnsweredChallenges answered) {
        this.answered = answered;
        this.triggers = triggers;
        this.about = about;
    }

    @Override
    public Challenge challenge() {
        return Challenge.CUSTOM_CHALLENGE;
    }

    @Override
    public Opening offer(Step step) {
        return next(step, before(step));
    }

    @Override
    public Opening offer(Step step, byte[] state) {
        return next(step, CustomState.read(state).taken());
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        CustomState left = CustomState.read(state);
        byte[] id = left.requireId();
        answered.requireNew(id); // the triggers hear of each answer once
        boolean right = triggers.isRight(
                SignInTriggers.occasion(step), about.whom(step), left.kept(), step.require(AnswerNames.ANSWER));
        List<CustomChallenges.Step> taken = new ArrayList<>(left.taken());
        taken.add(new CustomChallenges.Step(challenge().name(), right, left.metadata()));
        byte[] now = new CustomState(taken, Map.of(), null, null).write();
        Runnable once = () -> answered.answered(
                id, step.now(), step.now().plus(step.house().clientSettings().authSessionValidity()));
        return right && step.account() != null
                ? new OnTheWay(Proved.by(Factor.CUSTOM_CHALLENGE, once), now)
                : new Again(AuthRefusal.WRONG_CUSTOM_ANSWER, now, once);
    }

    private Opening next(Step step, List<CustomChallenges.Step> taken) {
        Occasion occasion = SignInTriggers.occasion(step);
        Whom whom = about.whom(step);
        return switch (triggers.next(occasion, whom, taken)) {
            case Next.Failure _ -> throw new WrongCredentials();
            case Next.Tokens _ when step.account() == null -> throw new WrongCredentials();
            case Next.Tokens _ -> new NothingOwed();
            case Next.Challenge(String name) when name.equals(challenge().name()) -> make(step, occasion, whom, taken);
            case Next.Challenge(String name)
            when name.equals(Challenge.PASSWORD_VERIFIER.name())
                    && step.given(SRP_A).isPresent()
                    && !step.progress().has(Factor.PASSWORD_SRP) -> new LeadsTo(Challenge.PASSWORD_VERIFIER);
            case Next.Challenge _ ->
                throw CustomChallenges.unfit(
                        "challengeName must be CUSTOM_CHALLENGE, or PASSWORD_VERIFIER where SRP_A has just been sent");
        };
    }

    private Offered make(Step step, Occasion occasion, Whom whom, List<CustomChallenges.Step> taken) {
        Made made = triggers.make(occasion, whom, taken);
        byte[] state = new CustomState(taken, made.kept(), made.metadata(), answered.fresh()).write();
        if (state.length > SealedStep.MOST_STATE) {
            throw CustomChallenges.unfit("what travels between the steps of a sign-in must have at most "
                    + SealedStep.MOST_STATE + " bytes; make privateChallengeParameters shorter");
        }
        Map<String, String> shown = new HashMap<>(made.shown());
        shown.put(AnswerNames.USERNAME, whom.username());
        return Offered.of(shown, state);
    }

    /** What was taken before the first of the pool's own challenges. */
    private static List<CustomChallenges.Step> before(Step step) {
        CustomChallenges.Step sent = new CustomChallenges.Step(SRP_A, true, null);
        if (step.progress().has(Factor.PASSWORD_SRP)) {
            return List.of(sent, new CustomChallenges.Step(Challenge.PASSWORD_VERIFIER.name(), true, null));
        }
        return step.given(SRP_A).isPresent() ? List.of(sent) : List.of();
    }
}
