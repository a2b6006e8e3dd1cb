package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.PoolsOfClients;
import dev.signet.application.client.SecretHash;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How app clients present themselves: by identifier alone, which names the pool too, and by {@code SECRET_HASH}. */
@Component
public class Presenting {

    private final PoolsOfClients pools;

    Presenting(PoolsOfClients pools) {
        this.pools = pools;
    }

    /** A client that has made a hash over {@code username}, where it has a secret. */
    public ClientCredentials hashed(String client, @Nullable String hash, @Nullable String username) {
        AppClientId id = id(client);
        return ClientCredentials.hashed(pool(id), id, hash == null ? null : new SecretHash(hash, username));
    }

    /** A client of a pool that is named as well. */
    public ClientCredentials hashed(UserPoolId pool, String client, @Nullable String hash, @Nullable String username) {
        return ClientCredentials.hashed(pool, id(client), hash == null ? null : new SecretHash(hash, username));
    }

    /** A client that says its secret, where it has one. */
    public ClientCredentials secret(String client, @Nullable String secret) {
        AppClientId id = id(client);
        return new ClientCredentials(pool(id), id, secret);
    }

    /** The pool of a client, which is refused where nobody knows it. */
    public UserPoolId poolOf(String client) {
        return pool(id(client));
    }

    private UserPoolId pool(AppClientId client) {
        return pools.of(client).orElseThrow(() -> unknown(client.value()));
    }

    private static AppClientId id(String client) {
        try {
            return new AppClientId(client);
        } catch (IllegalArgumentException malformed) {
            throw unknown(client);
        }
    }

    private static RuntimeException unknown(String client) {
        return CognitoError.RESOURCE_NOT_FOUND.because("User pool client " + client + " does not exist.");
    }
}
