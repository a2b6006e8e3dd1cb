package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the next step of a sign-in, whoever took the one before. */
@Service
public class AnswerChallenge {

    private final SealedStep seal;
    private final AnsweredState state;
    private final SignInLookup lookup;
    private final SignInRisk risk;
    private final WhoAnswers who;
    private final ChallengeFlow flow;
    private final SignInMeter meter;
    private final AnswerLimit limit;
    private final Clock clock;

    AnswerChallenge(
            SealedStep seal,
            AnsweredState state,
            SignInLookup lookup,
            SignInRisk risk,
            WhoAnswers who,
            ChallengeFlow flow,
            SignInMeter meter,
            AnswerLimit limit,
            Clock clock) {
        this.limit = limit;
        this.state = state;
        this.seal = seal;
        this.lookup = lookup;
        this.risk = risk;
        this.who = who;
        this.flow = flow;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * An answer as it comes in.
     *
     * @param challenge what it answers; absent for whatever the session is for
     * @param session what the challenge carried; absent where the answers carry it as their secret block
     * @param answers by Cognito's names; {@code USERNAME} may be left out
     * @param metadata what the client sends for the pool's triggers
     */
    public record Answer(
            ClientCredentials client,
            @Nullable Challenge challenge,
            @Nullable String session,
            Map<String, String> answers,
            Map<String, String> metadata) {

        public Answer {
            answers = AnswerNames.present(answers);
            metadata = Map.copyOf(metadata);
        }

        /** Neither answers nor session. */
        @Override
        public String toString() {
            return "Answer[" + client + ", " + challenge + "]";
        }
    }

    /**
     * Judges the answer and goes on.
     *
     * @throws SignInRefused where it is wrong, or cannot be given any more
     * @throws dev.signet.application.refusal.Refusal whatever else the factor refuses
     */
    public SignInAnswer answer(Answer answer, Caller caller) {
        return meter.count(() -> attempt(answer, caller));
    }

    private SignInAnswer attempt(Answer answer, Caller caller) {
        Instant now = clock.instant();
        Pending pending = seal.open(answer.client(), state.of(answer, now), now);
        if (caller.actor().equals(Actor.ANONYMOUS)) {
            limit.count(answer.client().pool(), pending.progress().name());
        }
        Progress progress = pending.progress().from(answer.answers().get(AnswerNames.DEVICE_KEY));
        if (!isFor(pending, answer.challenge()) || progress.isTooOld(now)) {
            throw new InvalidChallenge();
        }
        SignInCandidate candidate = lookup.find(
                        answer.client(),
                        progress.user(),
                        pending.challenge()
                                .guard(progress)
                                .subject(progress.user().value()))
                .orElseThrow(ClientNotFound::new);
        Step step =
                new Step(candidate, progress, answer.answers(), answer.metadata(), pending.available(), caller, now);
        risk.requireAddress(step);
        requireUnchanged(progress, candidate.account());
        who.require(step);
        return flow.judge(step, pending.challenge(), pending.state());
    }

    private static boolean isFor(Pending pending, @Nullable Challenge challenge) {
        return challenge == null || challenge == pending.challenge();
    }

    /** What was proved by a password that has been replaced counts no more, and nothing of an account that is gone. */
    private static void requireUnchanged(Progress progress, @Nullable Account account) {
        boolean gone = account == null && !progress.proved().isEmpty();
        boolean replaced = account != null
                && progress.credential() != null
                && !progress.credential().equals(account.credential());
        if (gone || replaced) {
            throw new InvalidChallenge();
        }
    }
}
