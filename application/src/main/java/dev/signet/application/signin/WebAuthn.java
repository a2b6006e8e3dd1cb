package dev.signet.application.signin;

import dev.signet.application.passkey.PasskeyRefused;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.passkey.Passkeys.Question;
import dev.signet.application.passkey.Passkeys.Shown;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A passkey, by which a sign-in begins; where the pool takes it for both factors it has to verify its user. */
@Component
class WebAuthn implements ChallengeFactor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By Cognito's name. */
    private static final String CREDENTIAL = "CREDENTIAL";

    private final Passkeys passkeys;
    private final NobodysFactors nobody;

    WebAuthn(Passkeys passkeys, NobodysFactors nobody) {
        this.passkeys = passkeys;
        this.nobody = nobody;
    }

    @Override
    public Challenge challenge() {
        return Challenge.WEB_AUTHN;
    }

    @Override
    public boolean begins(Step step) {
        Account account = step.account();
        MfaSettings mfa = step.house().settings().mfa();
        return mfa.firstFactors().contains(FirstFactor.WEB_AUTHN)
                && mfa.passkeys() != null
                && (account == null
                        ? nobody.have(step, FirstFactor.WEB_AUTHN)
                        : !account.factors().passkeys().isEmpty());
    }

    @Override
    public Opening offer(Step step) {
        return step.account() == null ? put(nobody.passkey(step)) : put(step, step.user());
    }

    /** The same where the authenticator is to say who it is. */
    Offered put(Step step, @Nullable UserId user) {
        return put(passkeys.ask(step.house().settings(), user));
    }

    private static Offered put(Question question) {
        return Offered.of(
                Map.of("CREDENTIAL_REQUEST_OPTIONS", JSON.writeValueAsString(question.options())),
                question.challenge());
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        if (state.length == 0) {
            throw new SignInRefused.InvalidChallenge();
        }
        String signed = step.require(CREDENTIAL);
        try {
            Shown shown = passkeys.judge(
                    step.house().pool(), step.house().settings(), state, signed, step.context(), step.now());
            return shown.user().equals(step.user())
                    ? Proved.by(Factor.WEB_AUTHN, () -> passkeys.used(shown, step.now()))
                    : wrong(step.wrongCredentials());
        } catch (PasskeyRefused.OriginNotAllowed | PasskeyRefused.RelyingPartyMismatch elsewhere) {
            return wrong(elsewhere);
        } catch (PasskeyRefused.NotEnabled | PasskeyRefused.ConfigurationMissing switchedOff) {
            throw switchedOff;
        } catch (PasskeyRefused refused) {
            return wrong(step.wrongCredentials());
        }
    }

    private static Wrong wrong(Refusal told) {
        return new Wrong(AuthRefusal.WRONG_PASSKEY, told);
    }
}
