package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.erasure.Erasure;
import dev.signet.application.operator.OperatorRefused.OwnRole;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.user.ErasureReason;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Deletes one's own account, and with it whatever is known of oneself. */
@Service
public class DeleteOwnAccount {

    private final Erasure erasure;
    private final Atomically atomically;
    private final Clock clock;

    DeleteOwnAccount(Erasure erasure, Atomically atomically, Clock clock) {
        this.erasure = erasure;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes the account behind the session, for good. Whoever is held is told the same as everybody, and erased later.
     *
     * @throws OwnRole where it is an operator's, who has to be dismissed first: the last one would leave nobody
     */
    public void delete(LiveSession session, Caller caller) {
        if (session.operation() != null) {
            throw new OwnRole();
        }
        atomically.run(() -> erasure.eraseOrOwe(
                        session.user(),
                        ErasureReason.OWN_ACCOUNT_DELETED,
                        OwnAccount.context(session, caller),
                        clock.instant())
                .orElseThrow(AccountRefused.NotNow::new));
    }
}
