package dev.signet.application.session;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientDoor;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.session.RefreshLookup.Found;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.application.token.RefreshTokenFormat;
import dev.signet.application.token.TokenRefused;
import dev.signet.application.token.TokenUse;
import dev.signet.application.token.TokenVerifier;
import dev.signet.application.token.VerifiedToken;
import dev.signet.domain.Actor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionStatus;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Gives a token back (RFC 7009). Any token of the family, current or replaced, ends the session and with it every
 * token of it. What is not a token of the client is answered like one that is: there is nothing left to revoke.
 */
@Service
public class RevokeToken {

    private final RefreshTokenFormat format;
    private final RefreshLookup lookup;
    private final ClientDoor door;
    private final TokenVerifier verifier;
    private final LiveSessions live;
    private final SessionEnding ending;
    private final Atomically atomically;
    private final Clock clock;

    RevokeToken(
            RefreshTokenFormat format,
            RefreshLookup lookup,
            ClientDoor door,
            TokenVerifier verifier,
            LiveSessions live,
            SessionEnding ending,
            Atomically atomically,
            Clock clock) {
        this.format = format;
        this.lookup = lookup;
        this.door = door;
        this.verifier = verifier;
        this.live = live;
        this.ending = ending;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Ends the session of a refresh token; one that is over already stays so. The client must prove itself first.
     *
     * @throws SessionRefused.NotARefreshToken where it is none
     */
    public void revokeRefreshToken(RefreshTokens.Request request, Caller caller) {
        door.admit(request.client());
        if (!(format.parse(request.refreshToken()) instanceof WellFormed)) {
            throw new SessionRefused.NotARefreshToken();
        }
        revoke(request, caller);
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

    /**
     * Ends the session of a refresh or an access token.
     *
     * @throws dev.signet.application.client.ClientRefused where there is no such client, or it has a secret and did not
     *     prove it, whatever the token
     */
    public void revokeAny(ClientCredentials client, String token, Caller caller) {
        door.admit(client);
        if (format.parse(token) instanceof WellFormed) {
            revoke(new RefreshTokens.Request(client, token), caller);
        } else {
            accessTokenOf(client, token).ifPresent(verified -> end(verified, caller));
        }
    }

    private Optional<VerifiedToken> accessTokenOf(ClientCredentials client, String token) {
        try {
            return Optional.of(verifier.verify(token, TokenUse.ACCESS, client.pool()))
                    .filter(verified -> verified.client().equals(client.client()));
        } catch (TokenRefused notOne) {
            return Optional.empty();
        }
    }

    private void end(VerifiedToken token, Caller caller) {
        atomically.run(() -> live.find(token.pool(), token.session(), token.key())
                .ifPresent(session -> ending.end(
                        session.session(),
                        RevocationReason.TOKEN_REVOKED,
                        new Context(
                                session.tenant(),
                                session.pool(),
                                caller.as(Actor.user(session.user())),
                                session.user()),
                        clock.instant())));
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
