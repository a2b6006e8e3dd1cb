package dev.signet.application.signin;

import dev.signet.application.signin.Challenge.Guard;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInRefused.Locked;
import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.domain.user.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps guessers out: asked before an answer is judged, and once more when it was right. */
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
     * The same for a step of a sign-in: there each kind of challenge is locked by itself.
     *
     * @throws Locked where it is
     */
    void requireUnlocked(Step step, Challenge challenge) {
        Guard guard = challenge.guard();
        if (guard != Guard.NONE) {
            String subject = guard.subject(step.user().value());
            Failures read = step.candidate().failures();
            Failures failures = read.subject().equals(subject) ? read : lockouts.of(subject);
            requireUnlocked(step.candidate().after(failures), step.now());
        }
    }

    /**
     * The same by what is counted by now: for where something slow came between, while guesses ran side by side.
     *
     * @throws Locked where it is
     */
    void requireStillUnlocked(Step step, Challenge challenge) {
        Failures counted = lockouts.of(challenge.guard().subject(step.user().value()));
        requireUnlocked(step.candidate().after(counted), step.now());
    }

    /**
     * Forgets the failures before a success, in the transaction of the success.
     *
     * @throws Locked where guesses that ran side by side have locked the name in the meantime; undoes the success
     * @throws WrongCredentials where the password that was proved was replaced in the meantime; undoes the success
     */
    void passed(SignInCandidate candidate, Instant now) {
        Account proved = Objects.requireNonNull(candidate.account(), "nobody's password was proved");
        passed(candidate, candidate.failures().subject(), proved.credential(), now);
    }

    /**
     * The same for a step of a sign-in.
     *
     * @param credential the password that was proved by it; absent where it was something else
     */
    void passed(Step step, Challenge challenge, @Nullable CredentialId credential) {
        Guard guard = challenge.guard();
        if (guard != Guard.NONE) {
            passed(
                    step.candidate(),
                    guard.subject(step.user().value()),
                    credential == null ? step.progress().credential() : credential,
                    step.now());
        }
    }

    /**
     * The same where nothing was judged last, so that the account may have changed since something was. A password that
     * this very step has set is not what it was read with, and was let through by being set.
     */
    void passedBefore(Step step, Challenge challenge) {
        CredentialId proved = step.progress().credential();
        if (proved == null || proved.equals(step.provenAccount().credential())) {
            passed(step, challenge, null);
        } else {
            requireUnlocked(step, challenge);
        }
    }

    /**
     * Insists, in the transaction of the success, that the account is still what it was, where nothing was judged.
     *
     * @throws WrongCredentials where it is not
     */
    void requirePresent(Step step) {
        passed(step.candidate(), step.user().value() + "|SIGN_UP", null, step.now());
    }

    private void passed(SignInCandidate candidate, String subject, @Nullable CredentialId credential, Instant now) {
        Account proved = Objects.requireNonNull(candidate.account(), "nobody can have proved anything");
        Failures counted = lockouts.forget(subject, proved, credential).orElseThrow(WrongCredentials::new);
        requireUnlocked(candidate.after(counted), now);
    }
}
