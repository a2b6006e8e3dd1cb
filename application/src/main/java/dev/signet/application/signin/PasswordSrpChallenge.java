package dev.signet.application.signin;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.domain.mfa.FirstFactor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The client's number of SRP, with which the proof of the password begins. */
@Component
class PasswordSrpChallenge implements ChallengeFactor {

    private final NobodysFactors nobody;

    PasswordSrpChallenge(NobodysFactors nobody) {
        this.nobody = nobody;
    }

    @Override
    public Challenge challenge() {
        return Challenge.PASSWORD_SRP;
    }

    @Override
    public boolean begins(Step step) {
        Account account = step.account();
        return step.house().settings().mfa().firstFactors().contains(FirstFactor.PASSWORD)
                && (account == null ? nobody.have(step, FirstFactor.PASSWORD) : account.credential() != null);
    }

    @Override
    public boolean isAnswered(Step step) {
        return step.given(AnswerNames.SRP_A).isPresent();
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of());
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        step.require(AnswerNames.SRP_A);
        return new LeadsTo(Challenge.PASSWORD_VERIFIER);
    }
}
