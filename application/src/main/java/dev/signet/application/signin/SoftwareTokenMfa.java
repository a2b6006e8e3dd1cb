package dev.signet.application.signin;

import dev.signet.application.mfa.MfaRefused;
import dev.signet.application.mfa.RecoveryCodes;
import dev.signet.application.mfa.Totp;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.EnrolledFactors;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A code of the authenticator app, or one of the recovery codes that stand in for it. */
@Component
class SoftwareTokenMfa implements ChallengeFactor {

    /** By Cognito's name. */
    private static final String CODE = "SOFTWARE_TOKEN_MFA_CODE";

    private final SrpNames names;
    private final Totp totp;
    private final RecoveryCodes recovery;

    SoftwareTokenMfa(SrpNames names, Totp totp, RecoveryCodes recovery) {
        this.names = names;
        this.totp = totp;
        this.recovery = recovery;
    }

    @Override
    public Challenge challenge() {
        return Challenge.SOFTWARE_TOKEN_MFA;
    }

    /** Where everybody needs a second factor and somebody has enabled none, an app that is set up is one. */
    @Override
    public boolean isSecondFactor(Step step) {
        EnrolledFactors enrolled = step.provenAccount().factors();
        MfaSettings mfa = step.house().settings().mfa();
        boolean enabled = enrolled.enabled().contains(MfaFactor.SOFTWARE_TOKEN_MFA)
                || (mfa.mode() == MfaMode.ON && enrolled.enabled().isEmpty());
        return enabled
                && mfa.offers(MfaFactor.SOFTWARE_TOKEN_MFA)
                && enrolled.totp() != null
                && !step.progress().has(Factor.SOFTWARE_TOKEN_MFA);
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of("USER_ID_FOR_SRP", names.of(step).text()));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        String typed = step.require(CODE);
        CredentialId app = step.provenAccount().factors().totp();
        if (app == null) {
            throw new InvalidChallenge();
        }
        return RecoveryCodes.isOne(typed) ? recovered(step, typed) : shown(step, app, typed);
    }

    private Verdict shown(Step step, CredentialId app, String typed) {
        Totp.Judged judged = totp.judge(step.user(), app, typed, step.now());
        return switch (judged) {
            case Totp.Wrong _ -> wrong(new MfaRefused.WrongCode());
            case Totp.Used _ -> wrong(new MfaRefused.CodeUsed());
            case Totp.Right right -> Proved.by(Factor.SOFTWARE_TOKEN_MFA, () -> totp.spend(right));
        };
    }

    private Verdict recovered(Step step, String typed) {
        return recovery.has(step.house().pool(), step.user(), typed)
                ? Proved.by(
                        Factor.RECOVERY_CODE,
                        () -> recovery.spend(step.house().pool(), step.user(), typed, step.provenContext(), step.now()))
                : wrong(new MfaRefused.WrongCode());
    }

    private static Wrong wrong(MfaRefused told) {
        return new Wrong(AuthRefusal.WRONG_TOKEN_CODE, told);
    }
}
