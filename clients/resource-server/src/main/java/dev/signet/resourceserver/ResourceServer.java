package dev.signet.resourceserver;

import dev.signet.resourceserver.Settings.WhenStale;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the access tokens that come to an API. One for each user pool, made when the API starts and closed when it ends;
 * it may be used by any number of threads.
 *
 * <pre>{@code
 * ResourceServer signet = ResourceServer.start(Settings.of(issuer, clientId, clientSecret, hostName));
 * AccessToken token = signet.check(bearer, "orders/read");
 * }</pre>
 */
public final class ResourceServer implements AutoCloseable {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Revocations revocations;
    private final Duration staleAfter;
    private final boolean refusesWhenStale;

    private ResourceServer(Settings settings, Clock clock) {
        this.tokens = new Tokens(settings, clock);
        this.revocations = new Revocations(settings, clock);
        this.staleAfter = settings.staleAfter();
        this.refusesWhenStale = settings.whenStale() == WhenStale.REFUSE;
    }

    /** Begins to follow the revocations of the pool. Until the first are there, what settings say of stale news holds. */
    public static ResourceServer start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** The same by another clock, for tests of what becomes of tokens in time. */
    public static ResourceServer start(Settings settings, Clock clock) {
        ResourceServer server = new ResourceServer(settings, clock);
        server.revocations.start();
        return server;
    }

    /** Waits until the current revocations are known; false where they are not within that time. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return revocations.awaitFirst(atMost);
    }

    /**
     * Checks an access token: signature, issuer, client, use, time, scopes, and that it is not revoked.
     *
     * @param token the token, without {@code Bearer}
     * @param scopes every one of which it must have
     * @throws TokenRefused where it is not to be accepted
     */
    public AccessToken check(String token, String... scopes) throws TokenRefused {
        Tokens.Signed signed = tokens.read(token, scopes);
        AccessToken read = signed.token();
        if (revocations.hold(read, signed.kid())) {
            throw new TokenRefused(Reason.REVOKED);
        }
        if (refusesWhenStale && stale()) {
            throw new TokenRefused(Reason.STALE);
        }
        return read;
    }

    /** The token of an {@code Authorization} header with the scheme {@code Bearer} (RFC 6750 §2.1). */
    public static Optional<String> bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(BEARER.length()).strip();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    /** How old the news of revocations are at most; nothing before there were any. */
    public Optional<Duration> age() {
        return revocations.age();
    }

    /** Whether they are older than the settings allow. */
    public boolean stale() {
        return age().filter(age -> age.compareTo(staleAfter) <= 0).isEmpty();
    }

    /** How many revocations are held in memory. */
    public int held() {
        return revocations.held();
    }

    @Override
    public void close() {
        revocations.close();
    }
}
