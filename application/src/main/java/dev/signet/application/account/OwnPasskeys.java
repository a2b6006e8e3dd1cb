package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.passkey.KnownPasskey;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.user.CredentialId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows people their passkeys, and takes one away. */
@Service
public class OwnPasskeys {

    private final Passkeys passkeys;
    private final Atomically atomically;
    private final Clock clock;

    OwnPasskeys(Passkeys passkeys, Atomically atomically, Clock clock) {
        this.passkeys = passkeys;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** All of them, the oldest first. */
    public List<KnownPasskey> list(LiveSession session) {
        return passkeys.of(session.user());
    }

    /**
     * Takes one away.
     *
     * @throws dev.signet.application.passkey.PasskeyRefused where there is no such passkey
     */
    public void remove(LiveSession session, CredentialId passkey, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> passkeys.remove(session.user(), passkey, OwnAccount.context(session, caller), now));
    }
}
