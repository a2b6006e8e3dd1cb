package dev.signet.application.signin;

import static java.time.ZoneOffset.UTC;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.command.Caller;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from filling the ledger: failures are recorded singly only up to a budget for each source, and counted
 * per source and minute beyond it. Failures of unknown names are always counted.
 */
@Component
class FailureCounts {

    private static final int SINGLE_EVENTS_PER_SOURCE_AND_HOUR = 100;
    private static final int SOURCES = 100_000;

    private final JdbcTemplate jdbc;
    private final KeyedHash hash;
    private final Cache<String, AtomicInteger> recorded = Caffeine.newBuilder()
            .maximumSize(SOURCES)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    FailureCounts(JdbcTemplate jdbc, KeyedHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /**
     * Whether this source, with its neighbours of one IPv6 network, may have one more failure recorded as an event of
     * its own; asking uses it up.
     */
    boolean mayRecord(Caller caller) {
        return recorded.get(caller.network(), key -> new AtomicInteger()).incrementAndGet()
                <= SINGLE_EVENTS_PER_SOURCE_AND_HOUR;
    }

    /** Counts one failure of this source in the present minute. */
    void count(UserPoolId pool, Caller caller, Instant now) {
        jdbc.update(
                """
                insert into lookup.failure_count as c (pool, source, window_start, count) values (?, ?, ?, 1)
                on conflict (pool, source, window_start) do update set count = c.count + 1
                """,
                pool.value(),
                hash.textOf(pool.value(), "address", source(caller)),
                now.truncatedTo(ChronoUnit.MINUTES).atOffset(UTC));
    }

    private static String source(Caller caller) {
        return caller.address() == null ? "" : caller.address();
    }
}
