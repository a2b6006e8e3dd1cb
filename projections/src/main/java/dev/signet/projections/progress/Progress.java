package dev.signet.projections.progress;

import dev.signet.ledger.sequence.LedgerHead;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says how far a projection has read, and waits until it has read far enough. */
public class Progress {

    /** Another node may be the one that works the projection, and its commits are not heard here. */
    private static final long GLANCE_NANOS = Duration.ofMillis(20).toNanos();

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final LedgerHead head;
    private final Stops stops;
    private final Advances advances = new Advances();

    Progress(JdbcClient jdbc, Tokens tokens, LedgerHead head, Stops stops) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.head = head;
        this.stops = stops;
    }

    /** To be called by a projection after it has committed a batch. */
    public void advanced(String processor) {
        stops.resumed(processor);
        advances.happened();
    }

    /**
     * Waits for what is wanted as long as the reader is willing to, and says what the view then includes. An answer must
     * leave out what comes after that position.
     */
    public AsOf reach(String processor, Wanted wanted) {
        try {
            await(processor, wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return asOf(processor);
    }

    private AsOf asOf(String processor) {
        long position = tokens.position(processor);
        return jdbc.sql("""
                select (select at from ledger.entry where position = :position) as at,
                       (select coalesce(max(position), 0) from ledger.entry) as head
                """)
                .param("position", position)
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new AsOf(position, at == null ? null : at.toInstant(), row.getLong("head"));
                })
                .single();
    }

    private void await(String processor, Wanted wanted) throws InterruptedException {
        switch (wanted) {
            case Wanted.Nothing() -> {}
            case Wanted.Position(long position, Duration patience) ->
                await(processor, position, System.nanoTime() + patience.toNanos());
            case Wanted.Event(long id, Duration patience) -> {
                long end = System.nanoTime() + patience.toNanos();
                OptionalLong position = head.awaitPositionOf(id, patience);
                if (position.isPresent()) {
                    await(processor, position.getAsLong(), end);
                }
            }
        }
    }

    private void await(String processor, long position, long end) throws InterruptedException {
        long seen = advances.count();
        while (tokens.position(processor) < position && end - System.nanoTime() > 0) {
            advances.awaitMoreThan(seen, Math.min(GLANCE_NANOS, end - System.nanoTime()));
            seen = advances.count();
        }
    }
}
