package dev.signet.resourceserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.resourceserver.Settings.WhenStale;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The keys that a pool signs with now. They are kept for five minutes and fetched ahead of their end, so a key that was
 * retired is gone by then. A key that is new is asked for at once, though not for every forgery: twice in half a minute.
 */
final class Keys {

    /** What Signet signs with. The algorithm comes from here and from the key, never from the token alone. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    private static final long KEPT = Duration.ofMinutes(5).toMillis();
    private static final long TO_FETCH = Duration.ofSeconds(15).toMillis();
    private static final long BETWEEN_FETCHES = Duration.ofSeconds(30).toMillis();
    private static final long KEPT_WITHOUT_SIGNET = Duration.ofHours(4).toMillis();

    private final JWKSource<SecurityContext> source;
    private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

    Keys(Settings settings) {
        this.source = source(settings);
    }

    /**
     * Whether a key of the pool has signed it.
     *
     * @throws TokenRefused where it cannot be told, since the keys cannot be had
     */
    boolean signed(SignedJWT jwt) throws TokenRefused {
        if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())
                || jwt.getHeader().getKeyID() == null) {
            return false;
        }
        try {
            for (JWK key : source.get(new JWKSelector(JWKMatcher.forJWSHeader(jwt.getHeader())), null)) {
                if (signedBy(key, jwt)) {
                    return true;
                }
            }
            return false;
        } catch (RateLimitReachedException e) {
            return false; // an unknown key so soon after another is a forgery's
        } catch (KeySourceException e) {
            throw new TokenRefused(Reason.KEYS);
        } catch (JOSEException e) {
            return false;
        }
    }

    private boolean signedBy(JWK key, SignedJWT jwt) throws JOSEException {
        return switch (key) {
            case OctetKeyPair ed25519 -> Ed25519.signed(ed25519, jwt);
            case AsymmetricJWK asymmetric ->
                jwt.verify(verifiers.createJWSVerifier(jwt.getHeader(), asymmetric.toPublicKey()));
            default -> false;
        };
    }

    private static JWKSource<SecurityContext> source(Settings settings) {
        URI url = URI.create(settings.server() + "/" + settings.pool() + "/.well-known/jwks.json");
        try {
            JWKSourceBuilder<SecurityContext> builder = JWKSourceBuilder.create(url.toURL())
                    .cache(KEPT, TO_FETCH)
                    .rateLimited(BETWEEN_FETCHES)
                    .retrying(true);
            return settings.whenStale() == WhenStale.ACCEPT
                    ? builder.outageTolerant(KEPT_WITHOUT_SIGNET).build()
                    : builder.build();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("server must be an http or https URL", e);
        }
    }
}
