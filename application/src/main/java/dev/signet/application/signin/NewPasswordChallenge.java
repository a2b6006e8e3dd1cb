package dev.signet.application.signin;

import dev.signet.application.password.BreachedPasswords;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.Profiles;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A password of the user's own in place of the temporary one. */
@Component
class NewPasswordChallenge implements ChallengeFactor {

    private final NewPassword passwords;
    private final BreachedPasswords breached;
    private final Profiles profiles;
    private final OwedAttributes attributes;

    NewPasswordChallenge(
            NewPassword passwords, BreachedPasswords breached, Profiles profiles, OwedAttributes attributes) {
        this.passwords = passwords;
        this.breached = breached;
        this.profiles = profiles;
        this.attributes = attributes;
    }

    @Override
    public Challenge challenge() {
        return Challenge.NEW_PASSWORD_REQUIRED;
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(attributes.told(step.house(), profile(step.provenAccount())));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        Account account = step.provenAccount();
        if (account.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
            throw new InvalidChallenge();
        }
        Profile profile = profile(account);
        Map<String, String> given = attributes.given(step, profile);
        breached.require(
                CredentialUse.PASSWORD_CHANGE,
                step.house().settings().risk(),
                step.house().clientSettings().risk(),
                step.require(AnswerNames.NEW_PASSWORD),
                "new_password");
        NewPassword.Hashed hashed = passwords.hash(
                step.require(AnswerNames.NEW_PASSWORD),
                "new_password",
                new PasswordOwner(step.house().pool(), account.user(), profile.username()),
                step.house().settings());
        return new Proved(Factor.NEW_PASSWORD, () -> set(step, account, hashed, given), hashed.credential(), () -> {});
    }

    private Profile profile(Account account) {
        return profiles.open(account.user(), account.profile()).orElseThrow(InvalidChallenge::new);
    }

    private void set(Step step, Account account, NewPassword.Hashed hashed, Map<String, String> given) {
        passwords
                .set(hashed, PasswordChangeReason.REPLACED_TEMPORARY, null, step.provenContext(), step.now())
                .orElseThrow(refusal -> new InvalidChallenge());
        attributes.write(step, account, given);
    }
}
