package dev.signet.resourceserver;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What is revoked, as far as tokens can still be valid. An entry can come twice; it is only ever added to. */
final class RevocationSet {

    private static final String POOL = "";

    private final Map<UUID, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** Tokens whose session began before {@code before} are revoked. */
    private record Line(Instant before, Instant expiresAt) {

        static Line later(Line one, Line other) {
            return new Line(
                    one.before.isAfter(other.before) ? one.before : other.before,
                    one.expiresAt.isAfter(other.expiresAt) ? one.expiresAt : other.expiresAt);
        }
    }

    void session(UUID originJti, Instant expiresAt) {
        sessions.merge(originJti, expiresAt, (one, other) -> one.isAfter(other) ? one : other);
    }

    void client(String clientId, Instant before, Instant expiresAt) {
        lines.merge(clientId, new Line(before, expiresAt), Line::later);
    }

    void pool(Instant before, Instant expiresAt) {
        client(POOL, before, expiresAt);
    }

    boolean holds(AccessToken token) {
        return sessions.containsKey(token.originJti()) || beyond(POOL, token) || beyond(token.clientId(), token);
    }

    /** Drops what concerns no token any more. {@code now} is the time that tokens are checked by. */
    void forget(Instant now) {
        sessions.values().removeIf(expiry -> expiry.isBefore(now));
        lines.values().removeIf(line -> line.expiresAt().isBefore(now));
    }

    int size() {
        return sessions.size() + lines.size();
    }

    private boolean beyond(String of, AccessToken token) {
        Line line = lines.get(of);
        return line != null && token.authTime().isBefore(line.before());
    }
}
