package dev.signet.resourceserver;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads access tokens and checks all that can be told from the token and the keys of its pool. */
final class Tokens {

    private static final int LONGEST = 16 * 1024;

    private final Settings settings;
    private final Clock clock;
    private final Keys keys;

    Tokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = new Keys(settings);
    }

    /** A token, and which key signed it. */
    record Signed(AccessToken token, String kid) {}

    Signed read(String text, String... scopes) throws TokenRefused {
        SignedJWT jwt = parse(text);
        if (!keys.signed(jwt)) {
            throw new TokenRefused(Reason.SIGNATURE);
        }
        AccessToken token = claims(jwt);
        if (!settings.servedClients().isEmpty() && !settings.servedClients().contains(token.clientId())) {
            throw new TokenRefused(Reason.CLIENT);
        }
        if (!clock.instant().isBefore(token.expiresAt().plus(settings.clockSkew()))) {
            throw new TokenRefused(Reason.EXPIRED);
        }
        if (!token.scopes().containsAll(List.of(scopes))) {
            throw new TokenRefused(Reason.SCOPE);
        }
        return new Signed(token, present(jwt.getHeader().getKeyID()));
    }

    private static SignedJWT parse(String text) throws TokenRefused {
        if (text.length() > LONGEST) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        try {
            return SignedJWT.parse(text);
        } catch (ParseException e) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    private AccessToken claims(SignedJWT jwt) throws TokenRefused {
        try {
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!settings.issuer().equals(claims.getIssuer())) {
                throw new TokenRefused(Reason.ISSUER);
            }
            if (!"access".equals(claims.getStringClaim("token_use"))) {
                throw new TokenRefused(Reason.USE);
            }
            @Nullable String scope = claims.getStringClaim("scope");
            return new AccessToken(
                    present(claims.getSubject()),
                    present(claims.getStringClaim("username")),
                    present(claims.getStringClaim("client_id")),
                    UUID.fromString(present(claims.getStringClaim("origin_jti"))),
                    present(claims.getJWTID()),
                    present(jwt.getHeader().getKeyID()),
                    scope == null || scope.isBlank() ? Set.of() : Set.of(scope.split(" ")),
                    Instant.ofEpochSecond(claims.getLongClaim("auth_time")),
                    instant(claims.getExpirationTime()),
                    claims.toJSONObject());
        } catch (ParseException | RuntimeException e) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    private static String present(@Nullable String claim) throws TokenRefused {
        if (claim == null) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        return claim;
    }

    private static Instant instant(@Nullable Date date) throws TokenRefused {
        if (date == null) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        return date.toInstant();
    }
}
