package dev.signet.application.signin;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInRefused.Locked;
import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.domain.user.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Keeps guessers out: asked before the password is judged, and once more when it was right. */
@Component
class LockoutGate {

    private final Lockouts lockouts;

    LockoutGate(Lockouts lockouts) {
        this.lockouts = lockouts;
    }

    /**
     * Lets a name through that is not locked.
     *
     * @throws Locked where it is
     */
    void requireUnlocked(SignInCandidate candidate, Instant now) {
        Duration remaining = lockouts.remaining(
                candidate.failures(), candidate.house().settings().lockout(), now);
        if (remaining.isPositive()) {
            throw new Locked(remaining);
        }
    }

    /**
     * Forgets the failures before a success, in the transaction of the success.
     *
     * @throws Locked where guesses that ran side by side have locked the name in the meantime; undoes the success
     * @throws WrongCredentials where the password that was proved was replaced in the meantime; undoes the success
     */
    void passed(SignInCandidate candidate, Instant now) {
        Account proved = Objects.requireNonNull(candidate.account(), "nobody's password was proved");
        CredentialId credential = Objects.requireNonNull(proved.credential(), "no password was proved");
        Failures counted = lockouts.forget(candidate.failures().subject(), proved, credential)
                .orElseThrow(WrongCredentials::new);
        requireUnlocked(candidate.after(counted), now);
    }
}
