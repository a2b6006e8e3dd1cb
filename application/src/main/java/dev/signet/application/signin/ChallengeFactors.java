package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.FlowNotEnabled;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All factors, by their challenges. */
@Component
class ChallengeFactors {

    private final Map<Challenge, ChallengeFactor> factors = new EnumMap<>(Challenge.class);

    ChallengeFactors(List<ChallengeFactor> all) {
        for (ChallengeFactor factor : all) {
            if (factors.put(factor.challenge(), factor) != null) {
                throw new IllegalStateException("two factors are for " + factor.challenge());
            }
        }
    }

    /** @throws FlowNotEnabled where there is none for it */
    ChallengeFactor of(Challenge challenge) {
        ChallengeFactor factor = factors.get(challenge);
        if (factor == null) {
            throw new FlowNotEnabled();
        }
        return factor;
    }

    /** Whether there is one for it. */
    boolean has(Challenge challenge) {
        return factors.containsKey(challenge);
    }

    /** By what a sign-in of this account may begin. */
    List<Challenge> beginning(Step step) {
        return factors.values().stream()
                .filter(factor -> factor.begins(step))
                .map(ChallengeFactor::challenge)
                .toList();
    }

    /** What this account has as second factors. */
    List<Challenge> second(Step step) {
        return factors.values().stream()
                .filter(factor -> factor.isSecondFactor(step))
                .map(ChallengeFactor::challenge)
                .toList();
    }

    /** What this account could have as second factors. */
    List<Challenge> untried(Step step) {
        return factors.values().stream()
                .filter(factor -> factor.isUntriedFactor(step))
                .map(ChallengeFactor::challenge)
                .toList();
    }
}
