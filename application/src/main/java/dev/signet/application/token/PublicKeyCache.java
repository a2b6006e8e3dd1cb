package dev.signet.application.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.signet.domain.pool.SigningKeyId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Public keys by kid, read again each second, so that a key withdrawn on one node stops verifying on all within that
 * time. A kid that nobody has is asked for once in a while only, and all such questions together {@value
 * #MISSES_PER_SECOND} times a second at the most: a flood of invented kids does not reach the database. The price: while
 * one lasts, a key that this node has never seen is unknown to it.
 */
final class PublicKeyCache {

    static final int MISSES_PER_SECOND = 50;

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration UNKNOWN = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Function<SigningKeyId, Optional<PublicSigningKey>> read;
    private final Ticker ticker;
    private final Cache<SigningKeyId, Held> known;
    private final Cache<SigningKeyId, Boolean> unknown;
    private long second = Long.MIN_VALUE;
    private int misses;

    PublicKeyCache(Function<SigningKeyId, Optional<PublicSigningKey>> read, Ticker ticker) {
        this.read = read;
        this.ticker = ticker;
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofHours(1))
                .ticker(ticker)
                .build();
        unknown = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(UNKNOWN)
                .ticker(ticker)
                .build();
    }

    Optional<PublicSigningKey> find(SigningKeyId id) {
        Held held = known.getIfPresent(id);
        if (held != null && ticker.read() - held.readAt < FRESH.toNanos()) {
            return Optional.of(held.key);
        }
        if (held == null && (unknown.getIfPresent(id) != null || missesExhausted())) {
            return Optional.empty();
        }
        Optional<PublicSigningKey> found = read.apply(id);
        found.ifPresentOrElse(this::keep, () -> miss(id));
        return found;
    }

    void forget(SigningKeyId id) {
        known.invalidate(id);
        unknown.invalidate(id);
    }

    private void keep(PublicSigningKey key) {
        known.put(key.id(), new Held(key, ticker.read()));
        unknown.invalidate(key.id());
    }

    private void miss(SigningKeyId id) {
        known.invalidate(id);
        unknown.put(id, true);
        count();
    }

    private synchronized void count() {
        startSecond();
        misses++;
    }

    private synchronized boolean missesExhausted() {
        startSecond();
        return misses >= MISSES_PER_SECOND;
    }

    private void startSecond() {
        long now = Math.floorDiv(ticker.read(), Duration.ofSeconds(1).toNanos());
        if (now != second) {
            second = now;
            misses = 0;
        }
    }

    private record Held(PublicSigningKey key, long readAt) {}
}
