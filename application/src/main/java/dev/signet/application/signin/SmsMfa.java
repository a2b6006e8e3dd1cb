package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.session.Factor;
import org.springframework.stereotype.Component;

/** A code by text message, as second factor. */
@Component
class SmsMfa implements ChallengeFactor {

    private static final String ATTRIBUTE = "phone_number";

    private final OneTimeCode code;

    SmsMfa(OneTimeCode code) {
        this.code = code;
    }

    @Override
    public Challenge challenge() {
        return Challenge.SMS_MFA;
    }

    /** Where everybody needs one and somebody has none, an address that is theirs is one. */
    @Override
    public boolean isSecondFactor(Step step) {
        Account account = step.provenAccount();
        MfaSettings mfa = step.house().settings().mfa();
        boolean enabled = account.factors().enabled().contains(MfaFactor.SMS_MFA)
                || (mfa.mode() == MfaMode.ON && account.factors().enabled().isEmpty());
        return enabled
                && mfa.offers(MfaFactor.SMS_MFA)
                && !step.progress().beganAt(ATTRIBUTE)
                && code.reaches(account, ATTRIBUTE, true);
    }

    @Override
    public boolean isUntriedFactor(Step step) {
        return step.house().settings().mfa().offers(MfaFactor.SMS_MFA)
                && !step.progress().beganAt(ATTRIBUTE)
                && code.reaches(step.provenAccount(), ATTRIBUTE, false);
    }

    @Override
    public Opening offer(Step step) {
        return code.put(step, challenge(), ATTRIBUTE);
    }

    /** @param state the address of somebody who sets one up */
    @Override
    public Opening offer(Step step, byte[] state) {
        return code.put(step, challenge(), ATTRIBUTE, new String(state, UTF_8));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        return code.judge(step, challenge(), AnswerNames.SMS_MFA_CODE, Factor.SMS_MFA, state);
    }
}
