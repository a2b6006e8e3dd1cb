package dev.signet.application.token;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.security.KeyPair;

/**
 * A key pair that has been made and is not kept yet.
 *
 * @param id its {@code kid}
 * @param pool whose tokens it will sign
 * @param use which kind of them
 * @param algorithm how
 * @param keys both halves, in clear: it goes straight into {@link SigningKeys#add}
 */
public record NewSigningKey(
        SigningKeyId id, UserPoolId pool, SigningKeyUse use, SigningAlgorithm algorithm, KeyPair keys) {

    /** Never the private half. */
    @Override
    public String toString() {
        return "NewSigningKey[" + id.value() + "]";
    }
}
