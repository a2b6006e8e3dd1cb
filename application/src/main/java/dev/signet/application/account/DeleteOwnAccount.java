package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.OperatorRefused.OwnRole;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.AccountClosing;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Deletes one's own account, with its sessions, passwords and names. */
@Service
public class DeleteOwnAccount {

    private final AccountClosing closing;
    private final Atomically atomically;
    private final Clock clock;

    DeleteOwnAccount(AccountClosing closing, Atomically atomically, Clock clock) {
        this.closing = closing;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes the account behind the session, for good.
     *
     * @throws OwnRole where it is an operator's, who has to be dismissed first: the last one would leave nobody
     */
    public void delete(LiveSession session, Caller caller) {
        if (session.operation() != null) {
            throw new OwnRole();
        }
        atomically.run(() -> closing.delete(session.user(), OwnAccount.context(session, caller), clock.instant())
                .orElseThrow(AccountRefused.NotNow::new));
    }
}
