package dev.signet.api.rest.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ConfidentialClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Remembers for a second that a client has proved itself, so that one which asks all the time is looked up once a second.
 * What is kept is a digest; a wrong secret is never remembered.
 */
public final class RememberedProofs implements ClientProof {

    private static final int MOST = 10_000;

    private final ClientProof proof;
    private final Cache<String, ConfidentialClient> proved = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    /** Asks {@code proof} for whom it does not remember. */
    public RememberedProofs(ClientProof proof) {
        this.proof = proof;
    }

    @Override
    public Optional<ConfidentialClient> prove(ClientCredentials credentials) {
        if (credentials.secret() == null) {
            return proof.prove(credentials);
        }
        String digest = digest(credentials);
        ConfidentialClient known = proved.getIfPresent(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ConfidentialClient> found = proof.prove(credentials);
        found.ifPresent(client -> proved.put(digest, client));
        return found;
    }

    private static String digest(ClientCredentials credentials) {
        String all = String.join(
                "\n", credentials.pool().value(), credentials.client().value(), credentials.secret());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
