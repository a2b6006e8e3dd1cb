package dev.signet.application.signin;

import dev.signet.application.password.SrpVerifiers;
import dev.signet.application.password.SrpVerifiers.By;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SrpNames.Told;
import dev.signet.application.srp.SrpExchange;
import dev.signet.application.srp.SrpName;
import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The proof of a password that is not sent (SRP-6a). Somebody unknown, and somebody of whose password no verifier was
 * kept, is put a challenge like any other that no answer fits, in the same time.
 */
@Component
class PasswordVerifierChallenge implements ChallengeFactor {

    private final SrpNames names;
    private final SrpVerifiers verifiers;
    private final SrpProof proof;

    PasswordVerifierChallenge(SrpNames names, SrpVerifiers verifiers, SrpProof proof) {
        this.names = names;
        this.verifiers = verifiers;
        this.proof = proof;
    }

    @Override
    public Challenge challenge() {
        return Challenge.PASSWORD_VERIFIER;
    }

    @Override
    public Opening offer(Step step) {
        Told told = names.of(step);
        SrpVerifier verifier = verifier(step, told.by());
        SrpExchange exchange = proof.begin(step, verifier);
        return new Offered(
                Map.of(
                        "SALT", verifier.saltText(),
                        "SRP_B", exchange.serverPublicText(),
                        "USERNAME", told.text(),
                        "USER_ID_FOR_SRP", told.text()),
                with(told.by(), SrpProof.state(exchange)),
                "SECRET_BLOCK");
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        By by = By.values()[state[state.length - 1]];
        SrpName name = SrpName.inPool(step.house().pool().value(), names.of(step, by));
        SrpExchange exchange = SrpProof.exchange(Arrays.copyOf(state, state.length - 1));
        boolean right = proof.isRight(step, exchange, verifier(step, by), name);
        Account account = step.account();
        if (!right || account == null || kept(account, by) == null) {
            return new Wrong(AuthRefusal.WRONG_PASSWORD, step.wrongPassword());
        }
        return new Proved(Factor.PASSWORD_SRP, () -> {}, account.credential(), () -> {});
    }

    /** Nobody's is made for everybody, since making it takes a moment too. */
    private SrpVerifier verifier(Step step, By by) {
        SrpVerifier nobodys =
                proof.ofNobody(step.house().pool(), step.progress().name());
        Account account = step.account();
        byte[] kept = account == null ? null : kept(account, by);
        return account == null || account.credential() == null || kept == null
                ? nobodys
                : verifiers.open(account.credential(), account.user(), by, kept);
    }

    private static byte @Nullable [] kept(Account account, By by) {
        return switch (by) {
            case NAME -> account.srpByName();
            case UUID -> account.srpByUuid();
        };
    }

    private static byte[] with(By by, byte[] state) {
        byte[] all = Arrays.copyOf(state, state.length + 1);
        all[state.length] = (byte) by.ordinal();
        return all;
    }
}
