package dev.signet.resourceserver;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What a resource server needs to know.
 *
 * @param issuer the {@code iss} claim of the pool's tokens, such as {@code https://id.example.com/pol_0198…}
 * @param server where Signet is reached from here, without the pool
 * @param pool identifier of the user pool
 * @param clientId of the app client, with a secret, by which this resource server proves itself
 * @param clientSecret its secret
 * @param consumer what this instance calls itself in receipts: 1 to 100 letters, digits and {@code . _ : -}
 * @param servedClients app clients whose tokens are taken; empty takes those of all clients of the pool
 * @param staleAfter how old news of revocations may be, at least 3 seconds
 * @param whenStale what to do with tokens when they are older
 */
public record Settings(
        String issuer,
        URI server,
        String pool,
        String clientId,
        String clientSecret,
        String consumer,
        Set<String> servedClients,
        Duration staleAfter,
        WhenStale whenStale) {

    private static final Duration USUALLY = Duration.ofSeconds(10);
    private static final Duration AT_LEAST = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** What to do while it is not known whether a token is revoked. */
    public enum WhenStale {
        /** Refuse every token: nothing that was revoked gets through. */
        REFUSE,
        /** Go on with what is known: the API stays up, and lets revoked tokens through until they expire. */
        ACCEPT
    }

    /** Checks the bounds. */
    public Settings {
        servedClients = Set.copyOf(servedClients);
        if (staleAfter.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("staleAfter must be at least " + AT_LEAST);
        }
    }

    /**
     * The usual settings: tokens of all clients of the pool, refused when news are older than ten seconds.
     *
     * @param issuer the issuer, below which Signet is reached
     */
    public static Settings of(URI issuer, String clientId, String clientSecret, String consumer) {
        String text = issuer.toString();
        int slash = text.lastIndexOf('/');
        return new Settings(
                text,
                URI.create(text.substring(0, slash)),
                text.substring(slash + 1),
                clientId,
                clientSecret,
                consumer,
                Set.of(),
                USUALLY,
                WhenStale.REFUSE);
    }

    /** How long to let Signet wait for news: so short that even a lost answer leaves time for another. */
    Duration patience() {
        Duration third = staleAfter.dividedBy(3);
        return third.compareTo(LONGEST_WAIT) < 0 ? third : LONGEST_WAIT;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Settings[issuer=" + issuer + ", clientId=" + clientId + ", consumer=" + consumer + "]";
    }
}
