package dev.signet.application.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each receiver has come, and whose turn it is. One turn at a time works on a receiver, by the database's clock;
 * every report of a turn is bound to it, so that one that has lost it moves nothing.
 */
@Component
public class Cursors {

    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets a receiver be told of what comes after a position; one that has begun stays where it is. */
    public void begin(ChannelName channel, String receiver, long position, Instant now) {
        jdbc.sql("""
                insert into delivery.courier_cursor (channel, receiver, position, due_at)
                values (:channel, :receiver, :position, :now) on conflict do nothing
                """)
                .param("channel", channel.name())
                .param("receiver", receiver)
                .param("position", position)
                .param("now", utc(now))
                .update();
    }

    /** The receiver is told nothing any more; nothing is kept of what it was sent. */
    public void end(ChannelName channel, String receiver) {
        jdbc.sql("delete from delivery.courier_cursor where channel = :channel and receiver = :receiver")
                .param("channel", channel.name())
                .param("receiver", receiver)
                .update();
        jdbc.sql("delete from delivery.courier_delivery where channel = :channel and receiver = :receiver")
                .param("channel", channel.name())
                .param("receiver", receiver)
                .update();
    }

    /**
     * Lets it go on now. Where the position is set, a turn that is under way moves it no more.
     *
     * @param after absent for where it stands
     */
    public void again(ChannelName channel, String receiver, @Nullable Long after, Instant now) {
        jdbc.sql("""
                update delivery.courier_cursor
                set position = coalesce(cast(:after as bigint), position), attempts = 0, failing_since = null,
                    due_at = :now,
                    moves = moves + case when cast(:after as bigint) is null then 0 else 1 end
                where channel = :channel and receiver = :receiver
                """)
                .param("channel", channel.name())
                .param("receiver", receiver)
                .param("after", after)
                .param("now", utc(now))
                .update();
    }

    /** How far the receiver has come; nothing where it has not begun. */
    public Optional<Progress> progress(ChannelName channel, String receiver) {
        return jdbc.sql("select * from delivery.courier_cursor where channel = :channel and receiver = :receiver")
                .param("channel", channel.name())
                .param("receiver", receiver)
                .query(Progress::read)
                .optional();
    }

    /** The last position of the ledger. */
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from ledger.entry")
                .query(Long.class)
                .single();
    }

    /**
     * Takes the one that has been due for longest and has something to send.
     *
     * @param share how many turns one tenant may have at the same time; slow receivers of one must not keep all waiting
     */
    Optional<Claim> claim(Channel channel, UUID holder, Duration lease, int share, Instant now) {
        return jdbc.sql("""
                update delivery.courier_cursor
                set holder = :holder, held_until = clock_timestamp() + :lease * interval '1 millisecond'
                where channel = :channel and receiver = (
                    select c.receiver
                    from delivery.courier_cursor c join (%1$s) w on w.receiver = c.receiver
                    where c.channel = :channel and c.due_at <= :now
                      and (c.held_until is null or c.held_until < clock_timestamp())
                      and %2$s
                      and (select count(*)
                           from delivery.courier_cursor o join (%1$s) n on n.receiver = o.receiver
                           where o.channel = :channel and n.tenant = w.tenant
                             and o.held_until >= clock_timestamp()) < :share
                    order by c.due_at limit 1 for update of c skip locked)
                returning receiver, position, attempts, failing_since, moves
                """.formatted(
                        channel.questions().receivers(), channel.questions().waiting()))
                .param("channel", channel.name().name())
                .param("holder", holder)
                .param("lease", lease.toMillis())
                .param("share", share)
                .param("now", utc(now))
                .query((row, _) -> new Claim(
                        channel,
                        row.getString("receiver"),
                        holder,
                        row.getLong("position"),
                        row.getInt("attempts"),
                        Progress.instant(row, "failing_since"),
                        row.getInt("moves")))
                .optional();
    }

    /** Everything up to there has arrived or is not to be sent; says whether the turn may go on. */
    boolean passed(Claim claim, long position, Duration lease) {
        return jdbc.sql("""
                update delivery.courier_cursor
                set position = :position, attempts = 0, failing_since = null,
                    held_until = clock_timestamp() + :lease * interval '1 millisecond'
                where channel = :channel and receiver = :receiver and holder = :holder and moves = :moves
                """)
                        .param("channel", claim.channel().name().name())
                        .param("receiver", claim.receiver())
                        .param("holder", claim.holder())
                        .param("moves", claim.moves())
                        .param("position", position)
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    /** Ends the turn. */
    void release(Claim claim, Instant due) {
        jdbc.sql("""
                update delivery.courier_cursor set holder = null, held_until = null, due_at = :due
                where channel = :channel and receiver = :receiver and holder = :holder
                """)
                .param("channel", claim.channel().name().name())
                .param("receiver", claim.receiver())
                .param("holder", claim.holder())
                .param("due", utc(due))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
