package dev.signet.application.signin;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.session.Factor;
import org.springframework.stereotype.Component;

/** A code by text message, as first factor. */
@Component
class SmsOtp implements ChallengeFactor {

    private static final String ATTRIBUTE = "phone_number";

    private final OneTimeCode code;
    private final NobodysFactors nobody;

    SmsOtp(OneTimeCode code, NobodysFactors nobody) {
        this.code = code;
        this.nobody = nobody;
    }

    @Override
    public Challenge challenge() {
        return Challenge.SMS_OTP;
    }

    @Override
    public boolean begins(Step step) {
        Account account = step.account();
        return step.house().settings().mfa().firstFactors().contains(FirstFactor.SMS_OTP)
                && (account == null ? nobody.have(step, FirstFactor.SMS_OTP) : code.reaches(account, ATTRIBUTE, true));
    }

    @Override
    public Opening offer(Step step) {
        return code.put(step, challenge(), ATTRIBUTE);
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        return code.judge(step, challenge(), AnswerNames.SMS_OTP_CODE, Factor.SMS_OTP, state);
    }
}
