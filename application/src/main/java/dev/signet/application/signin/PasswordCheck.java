package dev.signet.application.signin;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.password.Password;
import dev.signet.application.session.LiveSession;
import dev.signet.application.signin.PasswordFactor.Result;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for their password once more. Wrong ones count towards the same lock-out as at the
 * sign-in, so that a stolen access token is no way around it.
 */
@Component
public class PasswordCheck {

    /** Who is signed in is somebody. */
    private static final byte[] NAMELESS = {};

    private final SignInLookup lookup;
    private final LockoutGate gate;
    private final PasswordFactor password;
    private final FailedAttempts failures;
    private final Atomically atomically;
    private final Clock clock;

    PasswordCheck(
            SignInLookup lookup,
            LockoutGate gate,
            PasswordFactor password,
            FailedAttempts failures,
            Atomically atomically,
            Clock clock) {
        this.lookup = lookup;
        this.gate = gate;
        this.password = password;
        this.failures = failures;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Whether it is the password of the session's user.
     *
     * @throws SignInRefused.Locked where there were too many wrong ones
     */
    public boolean isPasswordOf(LiveSession session, String typed, Caller caller) {
        Instant now = clock.instant();
        Password read = Password.of(typed, "current_password");
        SignInCandidate candidate =
                lookup.find(session.pool(), session.client(), session.user()).orElseThrow(ClientNotFound::new);
        gate.requireUnlocked(candidate, now);
        if (password.prove(candidate.account(), read, candidate.house(), NAMELESS) == Result.WRONG) {
            failures.wrongPassword(candidate, caller, now);
            return false;
        }
        atomically.run(() -> gate.passed(candidate, now));
        return true;
    }
}
