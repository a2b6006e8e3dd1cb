package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.signin.SignInRefused.NoFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.CredentialId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A second factor for somebody who has none where everybody needs one: an authenticator app, which {@link SetUpTotp} sets
 * up between the challenge and its answer; or an address, which the answer names, and a code that goes there.
 */
@Component
class MfaSetup implements ChallengeFactor {

    private static final List<MfaFactor> KINDS =
            List.of(MfaFactor.SMS_MFA, MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.EMAIL_OTP);

    private final ClaimedAddress claimed;
    private final SmsMfa sms;
    private final EmailOtp email;

    MfaSetup(ClaimedAddress claimed, SmsMfa sms, EmailOtp email) {
        this.claimed = claimed;
        this.sms = sms;
        this.email = email;
    }

    @Override
    public Challenge challenge() {
        return Challenge.MFA_SETUP;
    }

    @Override
    public Opening offer(Step step) {
        List<MfaFactor> possible =
                KINDS.stream().filter(kind -> isPossible(step, kind)).toList();
        if (possible.isEmpty()) {
            throw new NoFactor();
        }
        return Offered.of(Map.of(
                "MFAS_CAN_SETUP",
                possible.stream().map(kind -> '"' + kind.name() + '"').collect(Collectors.joining(",", "[", "]"))));
    }

    /** @param state which app was set up by this session; empty before that */
    @Override
    public Verdict answer(Step step, byte[] state) {
        if (state.length == 0 && step.given(AnswerNames.EMAIL).isPresent()) {
            return named(step, MfaFactor.EMAIL_OTP, email.challenge(), "email", AnswerNames.EMAIL);
        }
        if (state.length == 0 && step.given(AnswerNames.PHONE_NUMBER).isPresent()) {
            return named(step, MfaFactor.SMS_MFA, sms.challenge(), "phone_number", AnswerNames.PHONE_NUMBER);
        }
        CredentialId app = step.provenAccount().factors().totp();
        if (app == null || !app.value().equals(new String(state, US_ASCII))) {
            throw new InvalidChallenge();
        }
        return Proved.by(Factor.SOFTWARE_TOKEN_MFA);
    }

    private Verdict named(Step step, MfaFactor kind, Challenge next, String attribute, String answer) {
        boolean hasOne = Stream.of(sms, email).anyMatch(factor -> factor.isSecondFactor(step));
        if (hasOne || !isPossible(step, kind)) {
            throw new InvalidChallenge();
        }
        String address = claimed.named(step, attribute, step.require(answer));
        claimed.requireFree(step, attribute, address);
        return new LeadsTo(next, address.getBytes(UTF_8));
    }

    /** An address by which the sign-in began is no second one. */
    private static boolean isPossible(Step step, MfaFactor kind) {
        return step.house().settings().mfa().offers(kind)
                && !(kind == MfaFactor.EMAIL_OTP && step.progress().beganAt("email"))
                && !(kind == MfaFactor.SMS_MFA && step.progress().beganAt("phone_number"));
    }
}
