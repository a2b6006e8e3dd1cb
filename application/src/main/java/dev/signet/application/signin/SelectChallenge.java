package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.NotAvailable;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The choice by what the sign-in begins. */
@Component
class SelectChallenge implements ChallengeFactor {

    @Override
    public Challenge challenge() {
        return Challenge.SELECT_CHALLENGE;
    }

    /** Nothing is to be chosen where the client has said what it would like and the user has it. */
    @Override
    public Opening offer(Step step) {
        Optional<Opening> preferred =
                chosen(step, AnswerNames.PREFERRED_CHALLENGE).map(LeadsTo::new);
        return preferred.orElseGet(() -> Offered.of(Map.of()));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        step.require(AnswerNames.ANSWER);
        return new LeadsTo(chosen(step, AnswerNames.ANSWER).orElseThrow(() -> new NotAvailable(AnswerNames.ANSWER)));
    }

    private static Optional<Challenge> chosen(Step step, String by) {
        return step.given(by)
                .flatMap(name -> step.choices().stream()
                        .filter(challenge -> challenge.name().equals(name))
                        .findFirst());
    }
}
