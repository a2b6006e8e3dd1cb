package dev.signet.application.signin;

import dev.signet.application.password.Password;
import dev.signet.application.password.PasswordRefused.HashingBusy;
import dev.signet.application.signin.PasswordFactor.Result;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The password, sent to Signet. */
@Component
class PasswordChallenge implements ChallengeFactor {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordChallenge.class);

    private final PasswordFactor password;
    private final NobodysFactors nobody;

    PasswordChallenge(PasswordFactor password, NobodysFactors nobody) {
        this.password = password;
        this.nobody = nobody;
    }

    @Override
    public Challenge challenge() {
        return Challenge.PASSWORD;
    }

    @Override
    public boolean begins(Step step) {
        Account account = step.account();
        return step.house().settings().mfa().firstFactors().contains(FirstFactor.PASSWORD)
                && (account == null ? nobody.have(step, FirstFactor.PASSWORD) : account.credential() != null);
    }

    @Override
    public boolean isAnswered(Step step) {
        return switch (step.progress().flow()) {
            case USER_PASSWORD, ADMIN_USER_PASSWORD -> true; // nothing else comes first: without it the step is amiss
            default -> step.given(AnswerNames.PASSWORD).isPresent();
        };
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of());
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        Password typed = Password.of(step.require(AnswerNames.PASSWORD));
        Account account = step.account();
        Result result =
                password.prove(account, typed, step.house(), step.progress().name());
        if (account == null || result == Result.WRONG) {
            return new Wrong(AuthRefusal.WRONG_PASSWORD, step.wrongPassword());
        }
        boolean complete = result == Result.RIGHT && account.srpByName() != null;
        Runnable afterwards = complete ? () -> {} : () -> complete(step, account, typed, result);
        return new Proved(Factor.PASSWORD, () -> {}, account.credential(), afterwards);
    }

    /** The step is taken: a node too busy for a better hash, or a verifier that is missing, does it at another sign-in. */
    private void complete(Step step, Account account, Password typed, Result result) {
        try {
            if (result == Result.RIGHT_BUT_OLD) {
                password.rehash(step.house(), account, typed, step.caller(), step.now());
            }
            if (account.srpByName() == null) {
                password.addVerifiers(step.house(), account, typed, step.now());
            }
        } catch (HashingBusy later) {
            LOG.debug(
                    "What is kept of the password of {} stays for now",
                    account.user().value(),
                    later);
        }
    }
}
