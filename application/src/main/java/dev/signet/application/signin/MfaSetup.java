package dev.signet.application.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.signin.SignInRefused.NoFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.CredentialId;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A second factor for somebody who has none where everybody needs one: an authenticator app, which {@link SetUpTotp} sets
 * up between the challenge and its answer.
 */
@Component
class MfaSetup implements ChallengeFactor {

    @Override
    public Challenge challenge() {
        return Challenge.MFA_SETUP;
    }

    @Override
    public Opening offer(Step step) {
        if (!step.house().settings().mfa().offers(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            throw new NoFactor();
        }
        return Offered.of(Map.of("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]"));
    }

    /** @param state which app was set up by this session; empty before that */
    @Override
    public Verdict answer(Step step, byte[] state) {
        CredentialId app = step.provenAccount().factors().totp();
        if (app == null || !app.value().equals(new String(state, US_ASCII))) {
            throw new InvalidChallenge();
        }
        return Proved.by(Factor.SOFTWARE_TOKEN_MFA);
    }
}
