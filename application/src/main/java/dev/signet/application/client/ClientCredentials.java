package dev.signet.application.client;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;

/**
 * An app client as it presents itself at a pool's door.
 *
 * @param secret absent where the client has none, or did not say it
 */
public record ClientCredentials(
        UserPoolId pool, AppClientId client, @Nullable String secret) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[pool=" + pool.value() + ", client=" + client.value() + "]";
    }
}
