package dev.signet.api.oauth;

import dev.signet.api.oauth.IntrospectionBody.AsOf;
import dev.signet.api.rest.revocation.RevocationMemory;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.token.Issuer;
import dev.signet.application.token.TokenRefused;
import dev.signet.application.token.TokenUse;
import dev.signet.application.token.TokenVerifier;
import dev.signet.application.token.VerifiedToken;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Says whether an access token is good, from what this node knows of revocations without asking the database. Where it
 * does not know enough, since it has only just begun or has been cut off, the session itself is looked up. Refresh and ID
 * tokens, and whatever another pool issued, are never active: they open nothing here.
 */
@Component
class Introspection {

    private final TokenVerifier verifier;
    private final RevocationMemory memory;
    private final LiveSessions sessions;
    private final Issuer issuer;
    private final Clock clock;

    Introspection(TokenVerifier verifier, RevocationMemory memory, LiveSessions sessions, Issuer issuer, Clock clock) {
        this.verifier = verifier;
        this.memory = memory;
        this.sessions = sessions;
        this.issuer = issuer;
        this.clock = clock;
    }

    IntrospectionBody of(String token, UserPoolId pool) {
        RevocationMemory.Knowledge known = memory.now().orElse(null);
        AsOf asOf = known == null ? new AsOf(null, clock.instant()) : new AsOf(known.position(), known.at());
        VerifiedToken verified;
        try {
            verified = verifier.verify(token, TokenUse.ACCESS, pool);
        } catch (TokenRefused notOurs) {
            return IntrospectionBody.inactive(asOf);
        }
        boolean good = known == null ? isLive(verified) : !known.revoked(claims(verified));
        return good ? IntrospectionBody.active(verified, issuer.of(pool), asOf) : IntrospectionBody.inactive(asOf);
    }

    private boolean isLive(VerifiedToken token) {
        return sessions.find(token.pool(), token.session(), token.key()).isPresent();
    }

    private static RevocationMemory.Claims claims(VerifiedToken token) {
        return new RevocationMemory.Claims(
                token.pool(), token.client(), token.session(), token.key(), token.authTime());
    }
}
