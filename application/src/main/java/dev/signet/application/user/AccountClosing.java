package dev.signet.application.user;

import dev.signet.application.code.Codes;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Outcome;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.user.UserCommand.DeleteUser;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Closes accounts, inside the transaction of whoever asks. The account is closed first and its sessions end after that:
 * a sign-in under way either commits before and is ended, or finds the account closed.
 */
@Component
public class AccountClosing {

    private final Commands commands;
    private final SessionEnding sessions;
    private final PasswordVault passwords;
    private final Codes codes;
    private final Outbox outbox;

    AccountClosing(Commands commands, SessionEnding sessions, PasswordVault passwords, Codes codes, Outbox outbox) {
        this.commands = commands;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.outbox = outbox;
    }

    /** Closes the account for the time being; its sessions end for good. */
    public Outcome<UserRefusal> disable(UserId user, Context context, Instant now) {
        Outcome<UserRefusal> outcome = commands.send(new DisableUser(user, now), context);
        if (outcome.refusal().isEmpty()) {
            sessions.endAll(user, RevocationReason.USER_DISABLED, context, now);
        }
        return outcome;
    }

    /** Removes the account for good, with what the vault and the outbox hold of it. */
    public Outcome<UserRefusal> delete(UserId user, Context context, Instant now) {
        Outcome<UserRefusal> outcome = commands.send(new DeleteUser(user, now), context);
        if (outcome.refusal().isEmpty()) {
            sessions.endAll(user, RevocationReason.USER_DELETED, context, now);
            passwords.deleteFor(user);
            codes.forget(user);
            outbox.withdraw(user);
        }
        return outcome;
    }
}
