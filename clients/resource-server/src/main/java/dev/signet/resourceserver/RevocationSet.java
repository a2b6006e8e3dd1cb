package dev.signet.resourceserver;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is revoked, as far as tokens can still be taken. An entry can come twice; it is only ever added to. Of what it could
 * not take in, because it does not know the kind or has no room, it remembers until when it mattered.
 */
final class RevocationSet {

    private static final String POOL = "";

    private final Map<UUID, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> keys = new ConcurrentHashMap<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final int most;
    private final Duration skew;
    private volatile Instant missingUntil = Instant.MIN;

    /**
     * An empty one.
     *
     * @param most how many entries it holds at the most
     * @param skew for how long tokens are taken after their end, and entries count after theirs
     */
    RevocationSet(int most, Duration skew) {
        this.most = most;
        this.skew = skew;
    }

    /** Tokens whose session began before {@code before} are revoked. */
    private record Line(Instant before, Instant expiresAt) {

        static Line later(Line one, Line other) {
            return new Line(latest(one.before, other.before), latest(one.expiresAt, other.expiresAt));
        }
    }

    void session(UUID originJti, Instant expiresAt) {
        if (room(sessions.containsKey(originJti), expiresAt)) {
            sessions.merge(originJti, expiresAt, RevocationSet::latest);
        }
    }

    void key(String kid, Instant expiresAt) {
        if (room(keys.containsKey(kid), expiresAt)) {
            keys.merge(kid, expiresAt, RevocationSet::latest);
        }
    }

    void client(String clientId, Instant before, Instant expiresAt) {
        if (room(lines.containsKey(clientId), expiresAt)) {
            lines.merge(clientId, new Line(before, expiresAt), Line::later);
        }
    }

    void pool(Instant before, Instant expiresAt) {
        lines.merge(POOL, new Line(before, expiresAt), Line::later);
    }

    /** Something is revoked that this does not hold. */
    void missing(Instant expiresAt) {
        missingUntil = latest(missingUntil, expiresAt);
    }

    /** Whether the token is revoked, of which {@code kid} names the key. */
    boolean holds(AccessToken token, String kid) {
        return keys.containsKey(kid)
                || sessions.containsKey(token.originJti())
                || beyond(POOL, token)
                || beyond(token.clientId(), token);
    }

    /** Whether nothing is missing that concerns a token which may still be taken. */
    boolean complete(Instant now) {
        return past(missingUntil, now);
    }

    /** Drops what concerns no token any more. {@code now} is the time that tokens are checked by. */
    void forget(Instant now) {
        sessions.values().removeIf(expiry -> past(expiry, now));
        keys.values().removeIf(expiry -> past(expiry, now));
        lines.values().removeIf(line -> past(line.expiresAt(), now));
    }

    int size() {
        return sessions.size() + keys.size() + lines.size();
    }

    private boolean room(boolean known, Instant expiresAt) {
        boolean room = known || size() < most;
        if (!room) {
            missing(expiresAt);
        }
        return room;
    }

    private boolean past(Instant expiry, Instant now) {
        return expiry.isBefore(now.minus(skew));
    }

    private boolean beyond(String of, AccessToken token) {
        Line line = lines.get(of);
        return line != null && token.authTime().isBefore(line.before());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
