package dev.signet.application.signin;

import dev.signet.application.passkey.Passkeys;
import dev.signet.application.passkey.Passkeys.Question;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.pool.LoginName;
import dev.signet.domain.pool.SignInName;
import dev.signet.ledger.vault.KeyedHash;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * By what somebody whom nobody knows might begin a sign-in: always the same for the name, and drawn so that whatever
 * somebody real has is drawn for others as well. No list of challenges is then one that only a user of the pool gets.
 */
@Component
class NobodysFactors {

    /** Of 256: nearly everybody has a password and an address, fewer a telephone or a passkey. */
    private static final int USUAL = 224;

    private static final int OF_SOME = 96;
    private static final int OF_FEW = 64;

    /** By the very address that was typed they can nearly always be reached. */
    private static final int TYPED = 248;

    private static final List<FirstFactor> ORDER =
            List.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP, FirstFactor.SMS_OTP, FirstFactor.WEB_AUTHN);

    private final KeyedHash hash;
    private final Passkeys passkeys;

    NobodysFactors(KeyedHash hash, Passkeys passkeys) {
        this.hash = hash;
        this.passkeys = passkeys;
    }

    /** Whether a sign-in by the name might begin with it. */
    boolean have(Step step, FirstFactor factor) {
        return drawn(step).contains(factor);
    }

    /** Asks for the passkey that nobody has. */
    Question passkey(Step step) {
        return passkeys.askNobody(step.house().settings(), hash(step, "nobodys-passkey"));
    }

    private Set<FirstFactor> drawn(Step step) {
        List<FirstFactor> possible =
                ORDER.stream().filter(factor -> isPossible(step, factor)).toList();
        byte[] drawing = hash(step, "nobodys-factors");
        EnumSet<FirstFactor> drawn = EnumSet.noneOf(FirstFactor.class);
        for (FirstFactor factor : possible) {
            if (Byte.toUnsignedInt(drawing[ORDER.indexOf(factor)]) < share(step, factor)) {
                drawn.add(factor);
            }
        }
        if (drawn.isEmpty() && !possible.isEmpty()) {
            drawn.add(possible.getFirst()); // who could not sign in at all has hardly signed up
        }
        return drawn;
    }

    private static boolean isPossible(Step step, FirstFactor factor) {
        return step.house().settings().mfa().firstFactors().contains(factor)
                && (factor != FirstFactor.WEB_AUTHN
                        || step.house().settings().mfa().passkeys() != null);
    }

    private static int share(Step step, FirstFactor factor) {
        Optional<SignInName> typed = step.given(AnswerNames.USERNAME)
                .flatMap(name -> LoginName.typed(name, step.house().settings().signInNames()))
                .map(LoginName::kind);
        return switch (factor) {
            case PASSWORD -> USUAL;
            case EMAIL_OTP -> typed.filter(SignInName.EMAIL::equals).isPresent() ? TYPED : USUAL;
            case SMS_OTP -> typed.filter(SignInName.PHONE_NUMBER::equals).isPresent() ? TYPED : OF_SOME;
            case WEB_AUTHN -> OF_FEW;
        };
    }

    private byte[] hash(Step step, String kind) {
        return hash.of(step.house().pool().value(), kind, step.progress().name());
    }
}
