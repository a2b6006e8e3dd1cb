package dev.signet.api.rest.client;

import dev.signet.application.client.KnownClient;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client as operators see it.
 *
 * @param clientSecret only in the answer that made it
 */
record ClientBody(
        AppClientId clientId,
        UserPoolId poolId,
        ClientSettings settings,
        boolean confidential,
        @Nullable String clientSecret,
        Instant createdAt) {

    static ClientBody of(KnownClient client) {
        return of(client, null);
    }

    static ClientBody of(KnownClient client, @Nullable String secret) {
        return new ClientBody(
                client.id(), client.pool(), client.settings(), client.confidential(), secret, client.createdAt());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ClientBody[" + clientId.value() + "]";
    }
}
