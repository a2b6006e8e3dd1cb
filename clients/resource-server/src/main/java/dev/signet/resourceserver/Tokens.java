package dev.signet.resourceserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.Key;
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

    /** What Signet signs with. The algorithm comes from here and from the key, never from the token alone. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final Settings settings;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;
    private final JWSVerificationKeySelector<SecurityContext> selector;
    private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

    Tokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.keys = source(URI.create(settings.server() + "/" + settings.pool() + "/.well-known/jwks.json"));
        this.selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }

    AccessToken read(String text, String... scopes) throws TokenRefused {
        SignedJWT jwt = parse(text);
        requireSignature(jwt);
        AccessToken token = claims(jwt);
        if (!settings.servedClients().isEmpty() && !settings.servedClients().contains(token.clientId())) {
            throw new TokenRefused(Reason.CLIENT);
        }
        if (!clock.instant().isBefore(token.expiresAt())) {
            throw new TokenRefused(Reason.EXPIRED);
        }
        if (!token.scopes().containsAll(List.of(scopes))) {
            throw new TokenRefused(Reason.SCOPE);
        }
        return token;
    }

    private static SignedJWT parse(String text) throws TokenRefused {
        try {
            return SignedJWT.parse(text);
        } catch (ParseException e) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    private void requireSignature(SignedJWT jwt) throws TokenRefused {
        try {
            for (Key key : selector.selectJWSKeys(jwt.getHeader(), null)) {
                JWSVerifier verifier = verifiers.createJWSVerifier(jwt.getHeader(), key);
                if (jwt.verify(verifier)) {
                    return;
                }
            }
        } catch (JOSEException e) {
            throw new TokenRefused(Reason.SIGNATURE);
        }
        throw new TokenRefused(Reason.SIGNATURE);
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
                    scope == null || scope.isBlank() ? Set.of() : Set.of(scope.split(" ")),
                    Instant.ofEpochSecond(claims.getLongClaim("auth_time")),
                    instant(claims.getExpirationTime()));
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

    /** Keys are kept, fetched ahead of their end, and asked for again at a key that is new, though not for every forgery. */
    private static JWKSource<SecurityContext> source(URI url) {
        try {
            return JWKSourceBuilder.create(url.toURL()).retrying(true).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("server must be an http or https URL", e);
        }
    }
}
