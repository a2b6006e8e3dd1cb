package dev.signet.application.oldpool;

import org.jspecify.annotations.Nullable;

/**
 * What proves to the old pool that it is Signet who asks.
 *
 * @param clientSecret of the client there; absent where it has none
 * @param accessKey signs calls; absent where they are made as applications make them
 */
public record OldPoolSecrets(
        @Nullable String clientSecret, @Nullable AccessKey accessKey) {

    /** No client secret, no signature. */
    public static final OldPoolSecrets NONE = new OldPoolSecrets(null, null);

    /** An access key of IAM's, or of an operator where the old pool is Signet's. */
    public record AccessKey(String id, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "AccessKey[" + id + "]";
        }
    }

    /** None of them. */
    @Override
    public String toString() {
        return "OldPoolSecrets";
    }
}
