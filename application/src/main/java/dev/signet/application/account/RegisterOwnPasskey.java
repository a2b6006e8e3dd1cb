package dev.signet.application.account;

import dev.signet.application.command.Caller;
import dev.signet.application.passkey.KnownPasskey;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.KnownUser;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a passkey of one's own: options for the browser, then what its authenticator has made. */
@Service
public class RegisterOwnPasskey {

    private final OwnAccount account;
    private final Passkeys passkeys;
    private final Clock clock;

    RegisterOwnPasskey(OwnAccount account, Passkeys passkeys, Clock clock) {
        this.account = account;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /**
     * Options for {@code navigator.credentials.create}, as JSON; good once, for five minutes, through the same client.
     *
     * @throws dev.signet.application.passkey.PasskeyRefused where the pool or the user can have no more of them
     */
    public Map<String, Object> begin(LiveSession session) {
        return passkeys.begin(owner(session), clock.instant());
    }

    /**
     * Takes what the authenticator has made.
     *
     * @param response the browser's RegistrationResponseJSON
     * @param name what the user calls it; absent for a name that counts them
     * @throws dev.signet.application.passkey.PasskeyRefused where it is not taken
     */
    public KnownPasskey finish(LiveSession session, String response, @Nullable String name, Caller caller) {
        return passkeys.finish(owner(session), response, name, OwnAccount.context(session, caller), clock.instant());
    }

    private Passkeys.Owner owner(LiveSession session) {
        KnownUser user = account.user(session);
        return new Passkeys.Owner(
                session.pool(),
                account.rules(session).pool(),
                session.user(),
                user.profile().attributes().getOrDefault("email", user.profile().username()),
                session.client());
    }
}
