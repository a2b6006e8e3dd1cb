package dev.signet.application.signin;

import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.Profiles;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A password of the user's own in place of the temporary one. */
@Component
class NewPasswordChallenge implements ChallengeFactor {

    private final NewPassword passwords;
    private final Profiles profiles;

    NewPasswordChallenge(NewPassword passwords, Profiles profiles) {
        this.passwords = passwords;
        this.profiles = profiles;
    }

    @Override
    public Challenge challenge() {
        return Challenge.NEW_PASSWORD_REQUIRED;
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of());
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        Account account = step.provenAccount();
        if (account.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
            throw new InvalidChallenge();
        }
        NewPassword.Hashed hashed = passwords.hash(
                step.require(AnswerNames.NEW_PASSWORD),
                "new_password",
                owner(step, account),
                step.house().settings());
        return new Proved(Factor.NEW_PASSWORD, () -> set(step, hashed), hashed.credential(), () -> {});
    }

    private PasswordOwner owner(Step step, Account account) {
        return new PasswordOwner(
                step.house().pool(),
                account.user(),
                profiles.open(account.user(), account.profile())
                        .orElseThrow(InvalidChallenge::new)
                        .username());
    }

    private void set(Step step, NewPassword.Hashed hashed) {
        passwords
                .set(hashed, PasswordChangeReason.REPLACED_TEMPORARY, null, step.provenContext(), step.now())
                .orElseThrow(refusal -> new InvalidChallenge());
    }
}
