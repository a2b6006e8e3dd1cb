package dev.signet.application.account;

import dev.signet.application.account.AccountRefused.WrongPassword;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.password.BreachedPasswords;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.session.LiveSession;
import dev.signet.application.signin.PasswordCheck;
import dev.signet.domain.risk.CredentialUse;
import dev.signet.domain.user.PasswordChangeReason;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * Changes one's own password, for whoever knows the present one. A stolen access token alone cannot, and guesses count
 * towards the same lock-out as those at the sign-in.
 */
@Service
public class ChangeOwnPassword {

    private final OwnAccount account;
    private final PasswordCheck present;
    private final NewPassword passwords;
    private final BreachedPasswords breached;
    private final Atomically atomically;
    private final Clock clock;

    ChangeOwnPassword(
            OwnAccount account,
            PasswordCheck present,
            NewPassword passwords,
            BreachedPasswords breached,
            Atomically atomically,
            Clock clock) {
        this.account = account;
        this.present = present;
        this.passwords = passwords;
        this.breached = breached;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes the password. Sessions stay open, as in Cognito.
     *
     * @throws AccountRefused where the current password is wrong, or was guessed too often
     * @throws dev.signet.application.password.PasswordRefused where the new one does not conform
     */
    public void change(LiveSession session, String current, String wanted, Caller caller) {
        Instant now = clock.instant();
        Context context = OwnAccount.context(session, caller);
        if (!present.isPasswordOf(session, current, caller)) {
            throw new WrongPassword();
        }
        OwnAccount.Rules rules = account.rules(session);
        breached.require(
                CredentialUse.PASSWORD_CHANGE,
                rules.pool().risk(),
                rules.client().risk(),
                wanted,
                "password");
        NewPassword.Hashed hashed = passwords.hash(
                wanted,
                "password",
                new PasswordOwner(
                        session.pool(),
                        session.user(),
                        account.user(session).profile().username()),
                rules.pool());
        atomically.run(() -> passwords
                .set(hashed, PasswordChangeReason.CHANGED, null, context, now)
                .orElseThrow(AccountRefused.NotNow::new));
    }
}
