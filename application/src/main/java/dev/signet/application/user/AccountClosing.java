package dev.signet.application.user;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Outcome;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Closes accounts for the time being, inside the transaction of whoever asks. The account is closed first and its sessions end after that:
 * a sign-in under way either commits before and is ended, or finds the account closed.
 */
@Component
public class AccountClosing {

    private final Commands commands;
    private final SessionEnding sessions;

    AccountClosing(Commands commands, SessionEnding sessions) {
        this.commands = commands;
        this.sessions = sessions;
    }

    /** Closes the account for the time being; its sessions end for good. */
    public Outcome<UserRefusal> disable(UserId user, Context context, Instant now) {
        Outcome<UserRefusal> outcome = commands.send(new DisableUser(user, now), context);
        if (outcome.refusal().isEmpty()) {
            sessions.endAll(user, RevocationReason.USER_DISABLED, context, now);
        }
        return outcome;
    }
}
