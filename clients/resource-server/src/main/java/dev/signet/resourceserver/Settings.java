package dev.signet.resourceserver;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What a resource server needs to know. {@link #of} gives the usual ones; each {@code with} a copy with one thing changed.
 *
 * @param issuer the {@code iss} claim of the pool's tokens, such as {@code https://id.example.com/pol_0198…}
 * @param server where Signet is reached from here, without the pool
 * @param pool identifier of the user pool
 * @param clientId of the app client, with a secret, by which this resource server proves itself
 * @param clientSecret its secret
 * @param consumer what this instance calls itself in receipts: 1 to 100 letters, digits and {@code . _ : -}
 * @param servedClients app clients whose tokens are taken; empty takes those of all clients of the pool
 * @param clockSkew how far this machine's clock may be ahead of Signet's: a token is taken for so long after its end;
 *     at most 5 minutes
 * @param staleAfter how old news of revocations may be, at least 3 seconds
 * @param whenStale what to do with tokens when they are older
 * @param mostHeld how many revocations are kept in memory, each about 100 bytes; where there are more that count, not
 *     everything is known, which is the same as stale news
 */
public record Settings(
        String issuer,
        URI server,
        String pool,
        String clientId,
        String clientSecret,
        String consumer,
        Set<String> servedClients,
        Duration clockSkew,
        Duration staleAfter,
        WhenStale whenStale,
        int mostHeld) {

    private static final Duration USUAL_SKEW = Duration.ofSeconds(30);
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);
    private static final Duration USUALLY = Duration.ofSeconds(10);
    private static final Duration AT_LEAST = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int USUALLY_HELD = 1_000_000;

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
        if (!consumer.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw new IllegalArgumentException("consumer takes 1 to 100 letters, digits and . _ : -");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalArgumentException("clockSkew takes 0 to " + LARGEST_SKEW);
        }
        if (staleAfter.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("staleAfter must be at least " + AT_LEAST);
        }
        if (mostHeld < 1) {
            throw new IllegalArgumentException("mostHeld must be at least 1");
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
        if (issuer.getHost() == null || slash < text.indexOf(issuer.getHost())) {
            throw new IllegalArgumentException("issuer must be a URL that ends with the pool");
        }
        return new Settings(
                text,
                URI.create(text.substring(0, slash)),
                text.substring(slash + 1),
                clientId,
                clientSecret,
                consumer,
                Set.of(),
                USUAL_SKEW,
                USUALLY,
                WhenStale.REFUSE,
                USUALLY_HELD);
    }

    /** Reaches Signet elsewhere than the issuer says. */
    public Settings withServer(URI other) {
        return copy(other, servedClients, clockSkew, staleAfter, whenStale, mostHeld);
    }

    /** Takes the tokens of these clients only. */
    public Settings withServedClients(Set<String> other) {
        return copy(server, other, clockSkew, staleAfter, whenStale, mostHeld);
    }

    /** Bears with another difference of clocks. */
    public Settings withClockSkew(Duration other) {
        return copy(server, servedClients, other, staleAfter, whenStale, mostHeld);
    }

    /** Has another bound on the age of news, and another answer beyond it. */
    public Settings withStaleness(Duration after, WhenStale then) {
        return copy(server, servedClients, clockSkew, after, then, mostHeld);
    }

    /** Keeps another number of revocations. */
    public Settings withMostHeld(int other) {
        return copy(server, servedClients, clockSkew, staleAfter, whenStale, other);
    }

    private Settings copy(URI server, Set<String> served, Duration skew, Duration after, WhenStale then, int most) {
        return new Settings(issuer, server, pool, clientId, clientSecret, consumer, served, skew, after, then, most);
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
