package dev.signet.application.client;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.SignalPush;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app client as the look-up table has it now.
 *
 * @param push where its security events are pushed to; absent where they are not
 * @param secret names the secret of a confidential client; absent for a public one
 * @param changedAt when its settings changed last; absent where they never did
 */
public record KnownClient(
        AppClientId id,
        UserPoolId pool,
        ClientSettings settings,
        @Nullable SignalPush push,
        @Nullable ClientSecretId secret,
        Instant createdAt,
        @Nullable Instant changedAt) {

    /** Whether it has to prove who it is. */
    public boolean confidential() {
        return secret != null;
    }
}
