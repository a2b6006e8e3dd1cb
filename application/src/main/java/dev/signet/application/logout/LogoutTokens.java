package dev.signet.application.logout;

import dev.signet.application.command.Identifiers;
import dev.signet.application.token.Issuer;
import dev.signet.application.token.Statements;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.4), signed by the key of ID tokens, good for two minutes. */
@Component
class LogoutTokens {

    private static final String TYPE = "logout+jwt";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration VALIDITY = Duration.ofMinutes(2);

    private final Statements statements;
    private final Issuer issuer;
    private final Identifiers identifiers;
    private final Clock clock;

    LogoutTokens(Statements statements, Issuer issuer, Identifiers identifiers, Clock clock) {
        this.statements = statements;
        this.issuer = issuer;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * A new one, with a {@code jti} of its own.
     *
     * @param user absent where nothing is known of the session but its identifier
     */
    String of(UserPoolId pool, AppClientId client, @Nullable UserId user, SessionId session) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer.of(pool));
        if (user != null) {
            claims.put("sub", user.uuid().toString());
        }
        claims.put("aud", client.value());
        claims.put("iat", now);
        claims.put("exp", now + VALIDITY.toSeconds());
        claims.put("jti", identifiers.next().toString());
        claims.put("events", Map.of(EVENT, Map.of()));
        claims.put("sid", session.uuid().toString());
        return statements.sign(pool, SigningKeyUse.ID, TYPE, claims);
    }
}
