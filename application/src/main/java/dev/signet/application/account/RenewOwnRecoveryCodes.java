package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.RecoveryCodes;
import dev.signet.application.session.LiveSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives people recovery codes for the day on which their authenticator app is lost. */
@Service
public class RenewOwnRecoveryCodes {

    private final RecoveryCodes codes;
    private final Atomically atomically;
    private final Clock clock;

    RenewOwnRecoveryCodes(RecoveryCodes codes, Atomically atomically, Clock clock) {
        this.codes = codes;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Makes new codes, shown this once; earlier ones count no more.
     *
     * @throws dev.signet.application.mfa.MfaRefused where there is no authenticator app that they could stand in for
     */
    public List<String> renew(LiveSession session, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(
                () -> codes.issue(session.pool(), session.user(), OwnAccount.context(session, caller), now));
    }
}
