package dev.signet.application.token;

import dev.signet.application.Application;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pools with keys in a real vault, and tokens for Alice. */
final class TokenFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Issuer ISSUER = new Issuer(URI.create("https://id.example"));
    static final AppClientId CLIENT = AppClientId.of(new UUID(2, 2));
    static final UserId ALICE = UserId.of(new UUID(3, 3));
    static final SessionId SESSION = SessionId.of(new UUID(4, 4));
    static final TokenId ACCESS = TokenId.of(new UUID(5, 5));
    static final TokenId ID = TokenId.of(new UUID(6, 6));

    final Application application = new Application();
    final CryptoProvider crypto = CryptoProvider.detect();
    final SigningKeys keys = newNode();
    Instant now = NOON;

    /** The keys as another node sees them, which has nothing in its caches. */
    SigningKeys newNode() {
        return new SigningKeys(application.jdbc(), new Vault(application.keys()), crypto);
    }

    UserPoolId pool(SigningAlgorithm algorithm) {
        UserPoolId pool = UserPoolId.of(UUID.randomUUID());
        addKey(pool, SigningKeyUse.ID, algorithm);
        addKey(pool, SigningKeyUse.ACCESS, algorithm);
        return pool;
    }

    SigningKeyId addKey(UserPoolId pool, SigningKeyUse use, SigningAlgorithm algorithm) {
        SigningKeyId id = SigningKeyId.of(UUID.randomUUID());
        keys.add(keys.make(id, pool, use, algorithm), now);
        return id;
    }

    TokenIssuer issuer() {
        return new TokenIssuer(keys, ISSUER);
    }

    TokenVerifier verifier() {
        return new TokenVerifier(keys, ISSUER, crypto, () -> now);
    }

    IssuedTokens tokens(UserPoolId pool) {
        return issuer().issue(request(pool));
    }

    /** Signs {@code claims} as an access token of the pool would be. */
    String signedAsAccess(UserPoolId pool, String claims) {
        SigningKeyId kid = keys.active(pool, SigningKeyUse.ACCESS);
        return keys.signing(kid, pool, SigningKeyUse.ACCESS).sign(claims.getBytes(StandardCharsets.UTF_8));
    }

    TokenRequest request(UserPoolId pool) {
        return new TokenRequest(
                pool,
                CLIENT,
                ALICE,
                "alice",
                SESSION,
                ACCESS,
                ID,
                List.of(TokenRequest.OWN_ACCOUNT),
                Map.of("email", "alice@example.com", "custom:plan", "7", "address", "1 Main St", "sub", "mallory"),
                Set.of("email"),
                TokenGroups.NONE,
                null,
                NOON.minusSeconds(600),
                now,
                TokenValidity.DEFAULT,
                keys.active(pool, SigningKeyUse.ID),
                keys.active(pool, SigningKeyUse.ACCESS),
                TokenChanges.NONE,
                null);
    }

    @Override
    public void close() {
        application.close();
    }
}
