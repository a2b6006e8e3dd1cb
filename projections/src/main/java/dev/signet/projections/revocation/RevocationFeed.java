package dev.signet.projections.revocation;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.Reach;
import dev.signet.projections.follow.Stretch;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Lag;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the revocations within a reach in the order of the ledger. Whoever asks from a position on gets every later one; whoever
 * begins gets what is still of use. What concerns no token that can be valid any more is left out.
 */
@Component
public class RevocationFeed {

    /** Most that one answer holds. */
    public static final int MOST = 1_000;

    /** Nothing stays of use for longer than an access token can live; the rest is for clocks that differ. */
    private static final Duration OF_USE = Duration.ofHours(25);

    /** Consumers may take tokens for so long after their end, by clocks that differ. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Progress progress;
    private final Watch watch;
    private final RecentRevocations recent;
    private final Lag lag;
    private final Clock clock;

    RevocationFeed(
            JdbcClient jdbc,
            Progress progress,
            @Qualifier("revocationWatch") Watch watch,
            RecentRevocations recent,
            Lag lag,
            Clock clock) {
        this.recent = recent;
        this.jdbc = jdbc;
        this.progress = progress;
        this.watch = watch;
        this.lag = lag;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param position up to where nothing is missing; to be asked from next
     * @param more whether the next answer has more at once
     */
    public record Batch(List<Revocation> revocations, long position, boolean more, AsOf asOf) implements Stretch {

        @Override
        public boolean isEmpty() {
            return revocations.isEmpty();
        }
    }

    /** How long ago the ledger took in the first event that no answer can tell of yet; zero where there is none. */
    public Duration lag() {
        return lag.of(RevocationProjection.NAME).oldest();
    }

    /** What came after {@code after}, waiting for the first of it for at most so long. */
    public Batch after(Reach reach, long after, Duration patience) throws InterruptedException {
        AtomicBoolean waited = new AtomicBoolean(); // who has not waited is told what is true now
        return watch.follow(
                reach.value(),
                after,
                patience,
                position -> waited.getAndSet(true)
                        ? recent.after(reach, position).orElseGet(() -> read(reach, position))
                        : read(reach, position));
    }

    /** Whether this node goes on to answer; where it stops, nobody need wait. */
    public boolean isOpen() {
        return watch.isRunning();
    }

    /** The revocation at a position of the ledger, of that pool. */
    public Optional<Revocation> at(UserPoolId pool, long position) {
        return jdbc.sql(Revocation.COLUMNS + "where pool = :pool and position = :position")
                .param("pool", pool.value())
                .param("position", position)
                .query(Revocation::read)
                .optional();
    }

    private Batch read(Reach reach, long after) {
        AsOf asOf = progress.reach(RevocationProjection.NAME, Wanted.NOTHING); // first: rows up to it are all there
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Revocation> found = jdbc.sql(Revocation.COLUMNS + """
                where %1$s and position <= :until and expires_at > :now
                  and position > greatest(:after, (
                      select coalesce(max(o.position), 0) from (
                          select position from view.revocation
                          where %1$s and sequenced_at < :useless
                          order by sequenced_at desc limit 1) o))
                order by position limit :most
                """.formatted(Within.of(reach)))
                .param("reach", reach.value())
                .param("after", after)
                .param("until", asOf.position())
                .param("now", now.minus(SKEW))
                .param("useless", now.minus(OF_USE))
                .param("most", MOST)
                .query(Revocation::read)
                .list();
        boolean more = found.size() == MOST;
        return new Batch(found, more ? found.getLast().position() : Math.max(after, asOf.position()), more, asOf);
    }
}
