package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.domain.risk.RiskFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has a sign-in assessed once, at its first proof, and ends it there where that is what the pool wants. */
@Component
class RiskGate {

    private final SignInRisk risk;
    private final SecondFactors second;
    private final FailedAttempts failures;

    RiskGate(SignInRisk risk, SecondFactors second, FailedAttempts failures) {
        this.risk = risk;
        this.second = second;
        this.failures = failures;
    }

    /**
     * The step with what was found of it. Where the sign-in ends here, whoever guesses passwords learns nothing by it: it
     * counts, and is answered, as a wrong one.
     *
     * @param after with what is proved by it
     * @throws WrongCredentials where the sign-in ends here, which is recorded
     * @throws SignInRefused.Locked where guesses side by side have locked the name meanwhile
     */
    Step assess(Step step, Challenge challenge, Step after) {
        if (!step.progress().proved().isEmpty()) {
            return step;
        }
        Optional<RiskFound> found = risk.assess(after);
        if (found.isEmpty()) {
            return step;
        }
        Step judged = step.found(found.get());
        if (blocks(found.get(), after)) {
            failures.blocked(judged, challenge, found.get(), session -> risk.isBlocked(judged, session));
            throw new WrongCredentials();
        }
        return judged;
    }

    private boolean blocks(RiskFound found, Step after) {
        return switch (found.act()) {
            case NO_ACTION, MFA_IF_CONFIGURED -> false;
            case MFA_REQUIRED ->
                !SecondFactors.isEnough(after) && second.available(after).isEmpty();
            case BLOCK -> true;
        };
    }
}
