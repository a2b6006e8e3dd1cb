package dev.signet.application.signin;

import dev.signet.application.signin.SignInRefused.NoFactor;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.Factor;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a second factor is owed, and which: what the pool or its assessment asks for, of what the user has. */
@Component
class SecondFactors {

    /** What is asked for of whoever began with something else. */
    private static final Set<Challenge> MFA =
            EnumSet.of(Challenge.SMS_MFA, Challenge.SOFTWARE_TOKEN_MFA, Challenge.EMAIL_OTP);

    private final ChallengeFactors factors;

    SecondFactors(ChallengeFactors factors) {
        this.factors = factors;
    }

    /**
     * The second factor that is owed, or the choice of one; a remembered device stands for one. Whoever has enabled some
     * is let in by none other: where none of them can be asked for any more, since the pool has given them up or the
     * address is no longer known to be theirs, only an operator can help.
     *
     * @throws NoFactor where one is owed and none can be asked for or set up
     */
    Optional<Challenge> owed(Step step) {
        if (isEnough(step)) {
            return Optional.empty();
        }
        MfaMode mode = step.house().settings().mfa().mode();
        RiskResponse demand = step.progress().demand();
        if (mode == MfaMode.OFF && demand == RiskResponse.NO_ACTION) {
            return Optional.empty();
        }
        List<Challenge> available = available(step);
        if (available.isEmpty()) {
            if (demand == RiskResponse.MFA_REQUIRED
                    || !step.provenAccount().factors().enabled().isEmpty()) {
                throw new NoFactor();
            }
            return mode == MfaMode.ON ? Optional.of(setUp()) : Optional.empty();
        }
        return Optional.of(
                available.size() == 1
                        ? available.getFirst()
                        : preferred(step).filter(available::contains).orElse(Challenge.SELECT_MFA_TYPE));
    }

    /**
     * The second factors that this account has at present and that have not been proved. Where everybody needs one and it
     * has none, an address counts that nobody has shown to be theirs.
     */
    List<Challenge> available(Step step) {
        List<Challenge> shown =
                factors.second(step).stream().filter(MFA::contains).toList();
        boolean needsOne = ClaimedAddress.isNeeded(
                step.house().settings().mfa(), step.provenAccount().factors());
        return shown.isEmpty() && needsOne ? factors.untried(step) : shown;
    }

    private Challenge setUp() {
        if (!factors.has(Challenge.MFA_SETUP)) {
            throw new NoFactor();
        }
        return Challenge.MFA_SETUP;
    }

    /** Two things were proved, a new password aside; or a passkey, where the pool takes it for both. */
    static boolean isEnough(Step step) {
        Progress progress = step.progress();
        MfaSettings mfa = step.house().settings().mfa();
        long proved = progress.factors().stream()
                .filter(factor -> factor != Factor.NEW_PASSWORD)
                .count();
        return proved >= 2
                || progress.flow() == AuthFlow.CUSTOM
                || (progress.has(Factor.WEB_AUTHN) && mfa.offers(MfaFactor.WEB_AUTHN));
    }

    private static Optional<Challenge> preferred(Step step) {
        return Optional.ofNullable(step.provenAccount().factors().preferred()).flatMap(factor -> switch (factor) {
            case SMS_MFA -> Optional.of(Challenge.SMS_MFA);
            case SOFTWARE_TOKEN_MFA -> Optional.of(Challenge.SOFTWARE_TOKEN_MFA);
            case EMAIL_OTP -> Optional.of(Challenge.EMAIL_OTP);
            case WEB_AUTHN -> Optional.empty();
        });
    }
}
