package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.signin.Challenge.Guard;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInRefused.Locked;
import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.domain.pool.LockoutPolicy;
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
    private final Atomically atomically;

    LockoutGate(Lockouts lockouts, Atomically atomically) {
        this.atomically = atomically;
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
     * The same for a step of a sign-in: there each kind of challenge is locked by itself. Gives the failures that were
     * found.
     *
     * @throws Locked where it is
     */
    Failures requireUnlocked(Step step, Challenge challenge) {
        Guard guard = challenge.guard(step.progress());
        Failures read = step.candidate().failures();
        if (guard == Guard.NONE) {
            return read;
        }
        String subject = guard.subject(step.user().value());
        Failures failures = read.subject().equals(subject) ? read : lockouts.of(subject);
        requireUnlocked(step.candidate().after(failures), step.now());
        return failures;
    }

    /**
     * Counts one failure that the guess after {@code before} was. Guesses side by side that would not have been judged one
     * after the other are answered as if they had not been, right or wrong, and do not count.
     *
     * @return how many have now followed one another
     * @throws Locked where others have locked the name since {@code before}; undoes the count
     */
    int count(SignInCandidate candidate, Failures before, Instant now) {
        LockoutPolicy policy = candidate.house().settings().lockout();
        int failures = lockouts.count(before.subject(), policy, now);
        if (failures - 1 > before.count()) {
            requireUnlocked(candidate.after(new Failures(before.subject(), failures - 1, now)), now);
        }
        return failures;
    }

    /**
     * Counts a guess before it is judged, where judging it takes somebody else's time, so that no more are judged side by
     * side than one after the other.
     *
     * @throws Locked where the name is locked
     */
    Failures reserve(Step step, Challenge challenge) {
        Failures before = requireUnlocked(step, challenge);
        atomically.run(() -> count(step.candidate(), before, step.now()));
        return before;
    }

    /** Takes back what was reserved for a guess that was right. */
    void giveBack(Failures reserved) {
        lockouts.giveBack(reserved.subject());
    }

    /**
     * The same by what is counted by now: for where something slow came between, while guesses ran side by side.
     *
     * @throws Locked where it is
     */
    void requireStillUnlocked(Step step, Challenge challenge) {
        Guard guard = challenge.guard(step.progress());
        if (guard != Guard.NONE) {
            Failures counted = lockouts.of(guard.subject(step.user().value()));
            requireUnlocked(step.candidate().after(counted), step.now());
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
        passed(candidate, candidate.failures().subject(), proved.credential(), now);
    }

    /**
     * The same for a step of a sign-in.
     *
     * @param credential the password that was proved by it; absent where it was something else
     */
    void passed(Step step, Challenge challenge, @Nullable CredentialId credential) {
        Guard guard = challenge.guard(step.progress());
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
     * @param credential the password that it had; absent where it had none
     * @throws WrongCredentials where it is not
     */
    void requirePresent(Step step, @Nullable CredentialId credential) {
        passed(step.candidate(), step.user().value() + "|SIGN_UP", credential, step.now());
    }

    private void passed(SignInCandidate candidate, String subject, @Nullable CredentialId credential, Instant now) {
        Account proved = Objects.requireNonNull(candidate.account(), "nobody can have proved anything");
        Failures counted = lockouts.forget(subject, proved, credential).orElseThrow(WrongCredentials::new);
        requireUnlocked(candidate.after(counted), now);
    }
}
