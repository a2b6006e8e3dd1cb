package dev.signet.projections.audit;

import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.follow.Stretch;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Lag;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The trail for those who follow it: every event of a pool or a tenant, oldest first, from a position on. Whoever asks
 * again from the position of the last answer gets every event at least once, in the order of the ledger, and so each
 * session in its own order.
 */
@Component
public class AuditFeed {

    /** Rows that one answer looks through for what it was asked for, so that a rare family costs no endless search. */
    static final int LOOKED_THROUGH = 10_000;

    private final JdbcClient jdbc;
    private final Progress progress;
    private final Showing showing;
    private final Watch watch;
    private final Lag lag;

    AuditFeed(JdbcClient jdbc, Progress progress, Showing showing, @Qualifier("auditWatch") Watch watch, Lag lag) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.showing = showing;
        this.watch = watch;
        this.lag = lag;
    }

    /**
     * An answer.
     *
     * @param position up to where nothing is missing; to be asked from next
     * @param more whether there may be more at once; also where this holds nothing
     */
    public record Batch(List<AuditEntry> entries, long position, boolean more, AsOf asOf) implements Stretch {

        @Override
        public boolean isEmpty() {
            return entries.isEmpty();
        }
    }

    /** How long ago the ledger took in the first event that no answer can tell of yet; zero where there is none. */
    public Duration lag() {
        return lag.of(AuditProjection.NAME).oldest();
    }

    /**
     * What came after the question's position, waiting for the first of it for at most so long. That it was read is put
     * on record before it is given.
     *
     * @throws RuntimeException whatever {@code log} threw; then there is no answer
     */
    public Batch after(FeedQuestion question, Duration patience, Reader reader, ReadingLog log)
            throws InterruptedException {
        Found found = watch.follow(question.topic(), question.after(), patience, after -> read(question, after));
        log.record(new Reading(
                question.scope().tenant(),
                question.scope().pool(),
                question.words(reader),
                found.asOf().position(),
                found.rows().size()));
        return new Batch(showing.shown(found.rows(), reader), found.position(), found.more(), found.asOf());
    }

    /** What comes after the question's position, without waiting and without a record of it. */
    public Batch next(FeedQuestion question, Reader reader) {
        Found found = read(question, question.after());
        return new Batch(showing.shown(found.rows(), reader), found.position(), found.more(), found.asOf());
    }

    /** The event of the pool at a position. */
    public Optional<AuditEntry> at(UserPoolId pool, long position, Reader reader) {
        List<FoundRow> rows = jdbc.sql(FoundRow.COLUMNS + "where position = :position and pool = :pool")
                .param("position", position)
                .param("pool", pool.value())
                .query(FoundRow::read)
                .list();
        return showing.shown(rows, reader).stream().findFirst();
    }

    private record Found(List<FoundRow> rows, long position, boolean more, AsOf asOf) implements Stretch {

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    private Found read(FeedQuestion question, long after) {
        AsOf asOf = progress.reach(AuditProjection.NAME, Wanted.NOTHING); // first: rows up to it are all there
        long end = question.families().isEmpty() ? asOf.position() : lookedThrough(question, after, asOf.position());
        List<FoundRow> rows = rows(question, after, end);
        if (rows.size() == question.limit()) {
            return new Found(rows, rows.getLast().position(), true, asOf);
        }
        return new Found(rows, Math.max(after, end), end < asOf.position(), asOf);
    }

    /** Up to where one answer looks. */
    private long lookedThrough(FeedQuestion question, long after, long asOf) {
        return jdbc.sql("""
                select coalesce((
                    select position from view.audit where %s and position > :after and position <= :asOf
                    order by position offset :most limit 1), :asOf)
                """.formatted(where(question)))
                .params(of(question, after))
                .param("asOf", asOf)
                .param("most", LOOKED_THROUGH - 1)
                .query(Long.class)
                .single();
    }

    private List<FoundRow> rows(FeedQuestion question, long after, long end) {
        String families = question.families().isEmpty() ? "" : "and split_part(type, '.', 1) = any (:families)";
        return jdbc.sql(FoundRow.COLUMNS + """
                where %s %s and position > :after and position <= :end
                order by position limit :limit
                """.formatted(where(question), families))
                .params(of(question, after))
                .param("end", end)
                .param("limit", question.limit())
                .param(
                        "families",
                        question.families().stream().map(EventFamily::word).toArray(String[]::new))
                .query(FoundRow::read)
                .list();
    }

    private static String where(FeedQuestion question) {
        List<String> conditions = new ArrayList<>();
        if (question.scope().pool() != null) {
            conditions.add("pool = :pool");
        }
        if (question.scope().tenant() != null) {
            conditions.add("tenant = :tenant");
        }
        return String.join(" and ", conditions);
    }

    private static Map<String, Object> of(FeedQuestion question, long after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        if (question.scope().pool() != null) {
            parameters.put("pool", question.scope().pool().value());
        }
        if (question.scope().tenant() != null) {
            parameters.put("tenant", question.scope().tenant().value());
        }
        return parameters;
    }
}
