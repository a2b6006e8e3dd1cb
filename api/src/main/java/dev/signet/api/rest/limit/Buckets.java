package dev.signet.api.rest.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each key, for a bounded number of keys. A bucket that nobody touched for as long as it takes to
 * fill is dropped, which changes nothing for its key. A flood of keys pushes buckets out before that; the emptiest of
 * them are kept in a fixed number of cells and handed to the next new key that falls into the cell, so that a flood buys
 * nobody a full bucket, and costs newcomers something only while it lasts.
 *
 * @param <K> what is counted together
 */
final class Buckets<K> {

    private static final int CELLS = 1 << 16;

    private final LimitSettings.Rate rate;
    private final TimeMeter clock;
    private final Cache<K, Bucket> buckets;
    private final AtomicReferenceArray<@Nullable Bucket> pushedOut;

    Buckets(LimitSettings.Rate rate, long most, Ticker ticker) {
        this.rate = rate;
        this.clock = new NanoClock(ticker);
        this.pushedOut = new AtomicReferenceArray<>(CELLS);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(rate.per())
                .ticker(ticker)
                .executor(Runnable::run)
                .evictionListener(this::keep)
                .build();
    }

    /** Takes one request out of the key's bucket, if it holds one. */
    ConsumptionProbe take(K key) {
        return buckets.get(key, this::first).tryConsumeAndReturnRemaining(1);
    }

    LimitSettings.Rate rate() {
        return rate;
    }

    /** How many keys are told apart at the moment. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket first(K key) {
        Bucket left = pushedOut.get(cell(key));
        return left == null || isFull(left) ? full() : left;
    }

    private void keep(@Nullable K key, @Nullable Bucket bucket, RemovalCause cause) {
        if (cause == RemovalCause.SIZE && key != null && bucket != null) {
            pushedOut.accumulateAndGet(cell(key), bucket, Buckets::emptier);
        }
    }

    private static @Nullable Bucket emptier(@Nullable Bucket one, @Nullable Bucket other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.getAvailableTokens() <= other.getAvailableTokens() ? one : other;
    }

    private boolean isFull(Bucket bucket) {
        return bucket.getAvailableTokens() >= rate.requests();
    }

    private int cell(K key) {
        return (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(CELLS));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** The ticker of the cache as the clock of the buckets. */
    private record NanoClock(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
