package dev.signet.projections.archive;

import dev.signet.domain.Actor;
import dev.signet.domain.audit.AuditEvent.SessionsArchived;
import dev.signet.domain.audit.ReadingId;
import dev.signet.ledger.archive.ArchiveFile;
import dev.signet.ledger.archive.ArchiveWriter;
import dev.signet.ledger.archive.ClosedStreams;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.projections.archive.DueSessions.Due;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Archives sessions that are over, with the rights of the owner. First their streams are closed, for good; then their
 * events are written into a file, which is read back and verified; only then, in one transaction, do the bytes, the rows
 * of the trail and the look-ups go, and {@code audit.archived} says so. Broken off anywhere, it goes on from there. What a
 * legal hold came upon in between stays closed and readable, and is finished once the hold is released.
 */
public final class SessionArchive {

    private static final String SHARE = "select id from lookup.tenant where id = :tenant for share";

    private static final String HOLD = """
            select h.id
            from lookup.archived_session s
            join lookup.legal_hold h on h.tenant = :tenant and h.released_at is null
             and (h.pool is null or (h.pool = :pool and (h.user_id is null or h.user_id = s.user_id)))
            where s.archive = :archive order by h.id limit 1
            """;

    private static final String MOVE = """
            insert into lookup.archived_session (id, tenant, pool, user_id, archive)
            select d.id, :tenant, :pool, d.user_id, :archive
            from unnest(cast(:ids as text[]), cast(:users as text[])) as d (id, user_id)
            """;

    private static final String TRAIL = """
            delete from view.audit
            where position in (
                select n.position from ledger.event v join ledger.entry n on n.event = v.id where v.archive = :archive)
              and position < (select max(position) from view.audit)
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final JdbcTemplate connections;
    private final TransactionTemplate transaction;
    private final ArchiveWriter writer;
    private final LedgerEngine ledger;
    private final Clock clock;
    private final Supplier<UUID> identifiers;

    /**
     * @param owner connections of the login that owns the schema
     * @param ledger the ledger on the same connections, whose transactions it joins
     */
    public SessionArchive(
            DataSource owner, ArchiveWriter writer, LedgerEngine ledger, Clock clock, Supplier<UUID> identifiers) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.connections = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.writer = writer;
        this.ledger = ledger;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /**
     * On whose word, and what for.
     *
     * @param folder where files go, in a folder for each pool
     * @param why the purpose; names no person
     * @param batch sessions in one file, about
     */
    public record Order(Path folder, Actor by, String why, int batch) {}

    /**
     * What became of an archive.
     *
     * @param file where its bytes are now; absent where a hold stands against it
     * @param hold the hold; absent where there is none
     */
    public record Outcome(int archive, long sessions, Optional<ArchiveFile> file, Optional<String> hold) {}

    /** How many sessions of a pool could be archived now. */
    public long due(SessionRule rule) {
        DueSessions due = new DueSessions(jdbc, rule, clock.instant());
        long count = 0;
        for (List<Due> batch = due.next(1); !batch.isEmpty(); batch = due.next(1)) {
            count += batch.size();
        }
        return count;
    }

    /** Archives of the pool that were begun and not finished, oldest first. */
    public List<Integer> unfinished(SessionRule rule) {
        return with(
                connection -> ClosedStreams.unfinished(connection, rule.pool().value()));
    }

    /** One run through a pool: each call of {@link #next} closes the next sessions and archives them. */
    public Run run(SessionRule rule, Order order) {
        return new Run(rule, order, new DueSessions(jdbc, rule, clock.instant()));
    }

    /** A run through a pool. */
    public final class Run {

        private final SessionRule rule;
        private final Order order;
        private final DueSessions due;

        private Run(SessionRule rule, Order order, DueSessions due) {
            this.rule = rule;
            this.order = order;
            this.due = due;
        }

        /** Archives the next sessions; nothing where none is left. */
        public Optional<Outcome> next() {
            List<Due> sessions = due.next(order.batch());
            return sessions.isEmpty() ? Optional.empty() : Optional.of(finish(close(rule, sessions)));
        }

        /** Goes on with an archive that was begun. */
        public Outcome finish(int archive) {
            settle(archive);
            List<String> streams = with(connection -> ClosedStreams.of(connection, archive));
            Optional<String> hold = hold(rule, archive);
            if (hold.isPresent()) {
                return new Outcome(archive, streams.size(), Optional.empty(), hold);
            }
            ArchiveFile file = write(archive, streams);
            Optional<String> late = transaction.execute(_ -> empty(archive, streams.size(), file));
            return Objects.requireNonNull(late).isPresent()
                    ? new Outcome(archive, streams.size(), Optional.empty(), late)
                    : new Outcome(archive, streams.size(), Optional.of(file), Optional.empty());
        }

        private ArchiveFile write(int archive, List<String> streams) {
            try {
                String pool = rule.pool().value();
                return writer.write(pool, archive, streams, order.folder().resolve(pool));
            } catch (IOException e) {
                throw new UncheckedIOException("the archive could not be written", e);
            }
        }

        /** The same lock and question as before the key of a person is destroyed. */
        private Optional<String> empty(int archive, long sessions, ArchiveFile file) {
            share(rule);
            Optional<String> hold = hold(rule, archive);
            if (hold.isPresent()) {
                return hold;
            }
            jdbc.sql(TRAIL).param("archive", archive).update();
            with(connection -> {
                ClosedStreams.empty(connection, archive, file);
                return archive;
            });
            record(archive, sessions, file);
            return Optional.empty();
        }

        private void record(int archive, long sessions, ArchiveFile file) {
            ReadingId reading = ReadingId.of(identifiers.get());
            SessionsArchived event = new SessionsArchived(
                    reading,
                    rule.pool(),
                    archive,
                    order.by(),
                    order.why(),
                    sessions,
                    file.records(),
                    file.firstPosition(),
                    file.lastPosition(),
                    file.checkpoint(),
                    file.sha256(),
                    clock.instant());
            MetaData metadata = MetaData.from(
                    Map.of("tenant", rule.tenant().value(), "pool", rule.pool().value(), "actor", order.by()));
            ledger.appendEvents(
                    List.of(new GenericDomainEventMessage<>("audit_reading", reading.value(), 0, event, metadata)));
        }
    }

    private int close(SessionRule rule, List<Due> sessions) {
        String[] ids = sessions.stream().map(Due::session).toArray(String[]::new);
        Integer archive = transaction.execute(_ -> {
            int number = with(
                    connection -> ClosedStreams.close(connection, rule.pool().value(), List.of(ids)));
            jdbc.sql(MOVE)
                    .param("tenant", rule.tenant().value())
                    .param("pool", rule.pool().value())
                    .param("archive", number)
                    .param("ids", ids)
                    .param("users", sessions.stream().map(Due::user).toArray(String[]::new))
                    .update();
            jdbc.sql("delete from lookup.token_reuse where session = any (:ids)")
                    .param("ids", ids)
                    .update();
            jdbc.sql("delete from lookup.session where id = any (:ids)")
                    .param("ids", ids)
                    .update();
            return number;
        });
        return Objects.requireNonNull(archive);
    }

    private void settle(int archive) {
        try {
            ClosedStreams.settle(owner, archive, PATIENCE);
        } catch (SQLException e) {
            throw new IllegalStateException("what was appended to archive " + archive + " cannot be read", e);
        }
    }

    private void share(SessionRule rule) {
        jdbc.sql(SHARE)
                .param("tenant", rule.tenant().value())
                .query(String.class)
                .single();
    }

    private Optional<String> hold(SessionRule rule, int archive) {
        return jdbc.sql(HOLD)
                .param("tenant", rule.tenant().value())
                .param("pool", rule.pool().value())
                .param("archive", archive)
                .query(String.class)
                .optional();
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** On the connection of the transaction, where one is open. */
    private <T> T with(Work<T> work) {
        return Objects.requireNonNull(connections.execute((ConnectionCallback<T>) work::with));
    }
}
