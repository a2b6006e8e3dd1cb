package dev.signet.application.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.application.token.TokenRefused.TokenExpired;
import dev.signet.application.token.TokenRefused.TokenMalformed;
import dev.signet.application.token.TokenRefused.TokenNotYetValid;
import dev.signet.application.token.TokenRefused.TokenOfAnotherIssuer;
import dev.signet.application.token.TokenRefused.TokenOfAnotherUse;
import dev.signet.application.token.TokenRefused.TokenUntrusted;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import dev.signet.domain.user.UserId;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges the ID and access tokens that come back to Signet's own doors. The key decides on pool, use and algorithm, never
 * the token's header (RFC 8725 §3.1). Whether the session has been revoked is another question, for a look-up.
 */
@Component
public class TokenVerifier {

    /** How far the clocks of two nodes may differ. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private final SigningKeys keys;
    private final Issuer issuer;
    private final CryptoProvider crypto;
    private final InstantSource clock;

    TokenVerifier(SigningKeys keys, Issuer issuer, CryptoProvider crypto, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.crypto = crypto;
        this.clock = clock;
    }

    /**
     * What a token of any pool says.
     *
     * @throws TokenRefused where it is not a genuine, living token of ours for {@code expected}
     */
    public VerifiedToken verify(String jwt, TokenUse expected) {
        Instant now = clock.instant();
        CompactJwt token = CompactJwt.parse(jwt);
        PublicSigningKey key = key(token, now);
        requireGenuine(token, key);
        JWTClaimsSet claims = token.claims();
        try {
            if (!issuer.of(key.pool()).equals(claims.getIssuer())) {
                throw new TokenOfAnotherIssuer();
            }
            requireUse(expected, key, claims);
            requireTime(claims, now);
            return verified(claims, expected, key);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenMalformed();
        }
    }

    /** Like {@link #verify(String, TokenUse)}, and the token must be one of {@code pool}. */
    public VerifiedToken verify(String jwt, TokenUse expected, UserPoolId pool) {
        VerifiedToken token = verify(jwt, expected);
        if (!token.pool().equals(pool)) {
            throw new TokenOfAnotherIssuer();
        }
        return token;
    }

    private PublicSigningKey key(CompactJwt token, Instant now) {
        return kid(token)
                .flatMap(keys::verifying)
                .filter(key -> key.verifiesAt(now))
                .filter(key -> Algorithm.of(key.algorithm()).jose.getName().equals(token.algorithm()))
                .orElseThrow(TokenUntrusted::new);
    }

    private static Optional<SigningKeyId> kid(CompactJwt token) {
        try {
            return Optional.of(new SigningKeyId(token.kid()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private void requireGenuine(CompactJwt token, PublicSigningKey key) {
        byte[] bytes = token.signature();
        try {
            Signature signature = crypto.signature(Algorithm.of(key.algorithm()).signature);
            signature.initVerify(key.key());
            signature.update(token.signed());
            if (signature.verify(bytes)) {
                return;
            }
        } catch (GeneralSecurityException notASignature) {
            // Some providers answer a signature of the wrong shape by an exception; it is as wrong as any other.
        }
        throw new TokenUntrusted();
    }

    private static void requireUse(TokenUse expected, PublicSigningKey key, JWTClaimsSet claims) throws ParseException {
        String use = claims.getStringClaim("token_use");
        if (key.use() != expected.key() || !expected.claim().equals(use)) {
            throw new TokenOfAnotherUse(expected);
        }
    }

    private static void requireTime(JWTClaimsSet claims, Instant now) {
        Instant expiresAt = required(claims.getExpirationTime()).toInstant();
        if (!now.isBefore(expiresAt.plus(SKEW))) {
            throw new TokenExpired();
        }
        Instant issuedAt = required(claims.getIssueTime()).toInstant();
        if (issuedAt.isAfter(now.plus(SKEW))) {
            throw new TokenNotYetValid();
        }
    }

    private static VerifiedToken verified(JWTClaimsSet claims, TokenUse use, PublicSigningKey key)
            throws ParseException {
        boolean access = use == TokenUse.ACCESS;
        String client = access
                ? claims.getStringClaim("client_id")
                : claims.getAudience().stream().findFirst().orElse(null);
        String scope = access ? required(claims.getStringClaim("scope")) : "";
        return new VerifiedToken(
                use,
                key.pool(),
                key.id(),
                new AppClientId(required(client)),
                UserId.of(UUID.fromString(required(claims.getSubject()))),
                SessionId.of(UUID.fromString(required(claims.getStringClaim("origin_jti")))),
                TokenId.of(UUID.fromString(required(claims.getJWTID()))),
                required(claims.getStringClaim(access ? "username" : "cognito:username")),
                scope.isEmpty() ? Set.of() : Set.of(scope.split(" ")),
                required(claims.getDateClaim("auth_time")).toInstant(),
                required(claims.getIssueTime()).toInstant(),
                required(claims.getExpirationTime()).toInstant());
    }

    private static <T> T required(@Nullable T claim) {
        if (claim == null) {
            throw new TokenMalformed();
        }
        return claim;
    }
}
