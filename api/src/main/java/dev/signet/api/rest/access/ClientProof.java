package dev.signet.api.rest.access;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ConfidentialClient;
import java.util.Optional;

/** Lets app clients prove themselves by their secret. */
@FunctionalInterface
public interface ClientProof {

    /** The client; nothing where the pool has none such, it has no secret, or this is not it. */
    Optional<ConfidentialClient> prove(ClientCredentials credentials);
}
