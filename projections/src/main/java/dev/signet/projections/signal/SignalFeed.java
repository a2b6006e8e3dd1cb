package dev.signet.projections.signal;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.SignalKind;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.follow.Stretch;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the security events of a pool that a client has neither taken nor refused, in the order of the ledger. */
@Component
public class SignalFeed {

    private final JdbcClient jdbc;
    private final Progress progress;
    private final Watch watch;

    SignalFeed(JdbcClient jdbc, Progress progress, @Qualifier("signalWatch") Watch watch) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.watch = watch;
    }

    /** Who asks, and for what. */
    public record Question(UserPoolId pool, AppClientId client, Set<SignalKind> kinds, int most) {}

    /** An answer. */
    public record Batch(List<Signal> signals, long position, boolean more, AsOf asOf) implements Stretch {

        @Override
        public boolean isEmpty() {
            return signals.isEmpty();
        }
    }

    /** What is left after {@code after}, waiting for the first of it for at most so long. */
    public Batch after(Question question, long after, Duration patience) throws InterruptedException {
        return watch.follow(question.pool().value(), after, patience, position -> read(question, position));
    }

    private Batch read(Question question, long after) {
        AsOf asOf = progress.reach(SignalProjection.NAME, Wanted.NOTHING); // first: rows up to it are all there
        List<Signal> found = jdbc.sql("""
                select s.position, s.event_id, s.kind, s.user_id, s.session, s.reason, s.actor_kind, s.at, s.sequenced_at
                from view.signal s
                where s.pool = :pool and s.position > :after and s.position <= :until
                  and s.kind = any (cast(:kinds as text[]))
                  and not exists (
                      select 1 from delivery.signal_settled d
                      where d.pool = s.pool and d.client = :client and d.position = s.position)
                order by s.position limit :most
                """)
                .param("pool", question.pool().value())
                .param("client", question.client().value())
                .param("kinds", question.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("until", asOf.position())
                .param("most", question.most() + 1)
                .query(Signal::read)
                .list();
        boolean more = found.size() > question.most();
        List<Signal> given = more ? found.subList(0, question.most()) : found;
        long position = more ? given.getLast().position() : Math.max(after, asOf.position());
        return new Batch(List.copyOf(given), position, more, asOf);
    }
}
