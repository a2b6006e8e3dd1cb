package dev.signet.api.rest.revocation;

import dev.signet.api.rest.revocation.RevocationMemory.Claims;
import dev.signet.projections.revocation.Revocation;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is revoked in all pools, as far as tokens can still be valid. An entry can come twice; it is only ever added to. */
final class RevokedTokens {

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> keys = new ConcurrentHashMap<>();
    /** Of a client or a pool. */
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** Tokens whose session began in a second before {@code before} are revoked. */
    private record Line(long before, Instant expiresAt) {

        static Line later(Line one, Line other) {
            return new Line(Math.max(one.before, other.before), later(one.expiresAt, other.expiresAt));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    void add(Revocation revocation) {
        switch (revocation.scope()) {
            case SESSION -> keep(sessions, revocation.session(), revocation);
            case SIGNING_KEY -> keep(keys, revocation.kid(), revocation);
            case CLIENT -> draw(Objects.requireNonNull(revocation.client()), revocation);
            case POOL -> draw(revocation.pool().value(), revocation);
            case USER, TENANT -> throw new IllegalStateException("no row tells of " + revocation.scope());
        }
    }

    boolean hold(Claims token) {
        return sessions.containsKey(token.session().value())
                || keys.containsKey(token.key().value())
                || beyond(token.client().value(), token)
                || beyond(token.pool().value(), token);
    }

    /** Drops what concerned tokens that had expired by then. */
    void forget(Instant now) {
        sessions.values().removeIf(expiry -> expiry.isBefore(now));
        keys.values().removeIf(expiry -> expiry.isBefore(now));
        lines.values().removeIf(line -> line.expiresAt().isBefore(now));
    }

    private static void keep(Map<String, Instant> map, @Nullable String what, Revocation revocation) {
        map.merge(Objects.requireNonNull(what), revocation.expiresAt(), Line::later);
    }

    private void draw(String of, Revocation revocation) {
        lines.merge(of, new Line(revocation.at().getEpochSecond(), revocation.expiresAt()), Line::later);
    }

    private boolean beyond(String of, Claims token) {
        Line line = lines.get(of);
        return line != null && token.authTime().getEpochSecond() < line.before();
    }
}
