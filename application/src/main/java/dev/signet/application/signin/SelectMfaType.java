package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.NotAvailable;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The choice of the second factor. */
@Component
class SelectMfaType implements ChallengeFactor {

    /** What Cognito's documents call a code by e-mail in one place, and its clients nowhere. */
    private static final String EMAIL_MFA = "EMAIL_MFA";

    @Override
    public Challenge challenge() {
        return Challenge.SELECT_MFA_TYPE;
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of(
                "MFAS_CAN_CHOOSE",
                step.choices().stream()
                        .map(challenge -> '"' + challenge.name() + '"')
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        String answer = step.require(AnswerNames.ANSWER);
        String name = answer.equals(EMAIL_MFA) ? Challenge.EMAIL_OTP.name() : answer;
        return step.choices().stream()
                .filter(challenge -> challenge.name().equals(name))
                .findFirst()
                .map(LeadsTo::new)
                .orElseThrow(() -> new NotAvailable(AnswerNames.ANSWER));
    }
}
