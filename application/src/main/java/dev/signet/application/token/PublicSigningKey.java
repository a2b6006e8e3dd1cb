package dev.signet.application.token;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a signing key.
 *
 * @param id its {@code kid}
 * @param pool whose tokens it verifies
 * @param use which kind of them
 * @param algorithm the only one it is good for, whatever the header of a token says
 * @param key the key itself
 * @param createdAt when it began to sign
 * @param retiredAt when it ceased to sign; absent while it signs
 * @param verifiableUntil until when its tokens are accepted; absent while it signs
 * @param withdrawnAt when it was taken back, so that none of its tokens is accepted; absent where that did not happen
 */
public record PublicSigningKey(
        SigningKeyId id,
        UserPoolId pool,
        SigningKeyUse use,
        SigningAlgorithm algorithm,
        PublicKey key,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Instant verifiableUntil,
        @Nullable Instant withdrawnAt) {

    /** Whether its tokens are accepted at {@code now}. */
    public boolean verifiesAt(Instant now) {
        return withdrawnAt == null && (verifiableUntil == null || now.isBefore(verifiableUntil));
    }

    /** The key as a member of a JWK set (RFC 7517 §4): {@code alg}, {@code kid}, {@code kty}, {@code use} and numbers. */
    public Map<String, Object> jwk() {
        return Algorithm.of(algorithm).jwk(key, id.value()).toJSONObject();
    }
}
