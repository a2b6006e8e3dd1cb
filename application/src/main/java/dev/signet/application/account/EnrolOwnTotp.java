package dev.signet.application.account;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.Totp;
import dev.signet.application.mfa.TotpSecret;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.KnownUser;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets up one's own authenticator app: a secret, then the first code; and takes it away again. */
@Service
public class EnrolOwnTotp {

    private final OwnAccount account;
    private final Totp totp;
    private final Atomically atomically;
    private final Clock clock;

    EnrolOwnTotp(OwnAccount account, Totp totp, Atomically atomically, Clock clock) {
        this.account = account;
        this.totp = totp;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Makes a secret for an app. An app that is set up already goes on counting until the new one has shown a code.
     *
     * @throws dev.signet.application.mfa.MfaRefused.NotOffered where the pool has no authenticator apps
     */
    public TotpSecret propose(LiveSession session) {
        Instant now = clock.instant();
        KnownUser user = account.user(session);
        Totp.Owner owner = new Totp.Owner(
                session.pool(),
                account.rules(session).pool(),
                session.user(),
                user.profile().attributes().getOrDefault("email", user.profile().username()));
        return atomically.run(() -> totp.propose(owner, now));
    }

    /**
     * Takes the app that shows the right code.
     *
     * @param name what the user calls it
     * @param enable whether its codes are asked for from now on; otherwise once that is said by {@link OwnFactors}
     * @throws dev.signet.application.mfa.MfaRefused where the code is wrong, or was not asked for
     */
    public void confirm(LiveSession session, String code, @Nullable String name, boolean enable, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> totp.confirm(
                account.rules(session).pool(),
                session.user(),
                code,
                name,
                enable,
                OwnAccount.context(session, caller),
                now));
    }

    /** Takes the app away, and the recovery codes with it. */
    public void remove(LiveSession session, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> totp.remove(session.user(), OwnAccount.context(session, caller), now));
    }
}
