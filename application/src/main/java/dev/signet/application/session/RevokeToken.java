package dev.signet.application.session;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.session.RefreshLookup.Found;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.application.token.RefreshTokenFormat;
import dev.signet.domain.Actor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionStatus;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Gives a refresh token back (RFC 7009). Any token of the family, current or replaced, ends the session and with it every
 * token of it. What is not a token of the client is answered like one that is: there is nothing left to revoke.
 */
@Service
public class RevokeToken {

    private final RefreshTokenFormat format;
    private final RefreshLookup lookup;
    private final SessionEnding ending;
    private final Atomically atomically;
    private final Clock clock;

    RevokeToken(
            RefreshTokenFormat format, RefreshLookup lookup, SessionEnding ending, Atomically atomically, Clock clock) {
        this.format = format;
        this.lookup = lookup;
        this.ending = ending;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Ends the session of the token.
     *
     * @throws dev.signet.application.client.ClientRefused.WrongClientSecret where the client has a secret and did not
     *     prove it
     */
    public void revoke(RefreshTokens.Request request, Caller caller) {
        if (format.parse(request.refreshToken()) instanceof WellFormed token) {
            atomically.run(() -> lookup.find(request.client(), token)
                    .filter(found -> found.state().status() == SessionStatus.OPEN)
                    .ifPresent(found -> end(found, caller)));
        }
    }

    private void end(Found found, Caller caller) {
        Context context = new Context(
                found.tenant(),
                found.state().pool(),
                caller.as(Actor.user(found.state().user())),
                found.state().user());
        ending.end(found.state().id(), RevocationReason.TOKEN_REVOKED, context, clock.instant());
    }
}
