package dev.signet.application.client;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;

/**
 * An app client as it presents itself at a pool's door: by its secret, or by a hash that it makes with it.
 *
 * @param secret absent where the client has none, or did not say it
 * @param hash absent where it did not send one
 */
public record ClientCredentials(
        UserPoolId pool,
        AppClientId client,
        @Nullable String secret,
        @Nullable SecretHash hash) {

    /** A client that says its secret, or has none. */
    public ClientCredentials(UserPoolId pool, AppClientId client, @Nullable String secret) {
        this(pool, client, secret, null);
    }

    /** A client that sends a hash, where it has a secret. */
    public static ClientCredentials hashed(UserPoolId pool, AppClientId client, @Nullable SecretHash hash) {
        return new ClientCredentials(pool, client, null, hash);
    }

    /** Whether it sent anything to prove itself by. */
    public boolean presented() {
        return secret != null || hash != null;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[pool=" + pool.value() + ", client=" + client.value() + "]";
    }
}
