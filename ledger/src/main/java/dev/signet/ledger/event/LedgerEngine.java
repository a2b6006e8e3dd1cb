package dev.signet.ledger.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as Axon's storage. Events are appended in the transaction of the connection provider and read by their
 * position, which they get only once no older transaction can still commit: a tracking token is one number, and no
 * reader ever steps over an event that shows up late.
 */
public final class LedgerEngine implements EventStorageEngine {

    private final Append append;
    private final History history;
    private final Snapshots snapshots;
    private final Entries entries;

    /** An engine on the provider's connections, whose transactions it joins where one is open. */
    public LedgerEngine(ConnectionProvider connections, EventCodec codec) {
        Database database = new Database(connections);
        this.append = new Append(database, codec);
        this.history = new History(database, codec);
        this.snapshots = new Snapshots(database, codec);
        this.entries = new Entries(database, codec);
    }

    /**
     * Appends events of aggregates to the ends of their streams, all or none.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when somebody else appended first
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException when somebody else began the stream
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException when an event belongs to no stream, would
     *     leave a hole in its stream, or cannot be written
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        append.events(events);
    }

    /** Keeps the snapshot in place of an older one of the same stream. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    /** Forgets the snapshot of a stream, as an erasure must. */
    public void forgetSnapshot(String stream) {
        snapshots.forget(stream);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.find(stream);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        return history.from(stream, firstSequenceNumber);
    }

    /** The latest snapshot of the stream, if there is one of today's shape, and every event after it: one statement. */
    DomainEventStream readLatest(String stream) {
        return history.latest(stream);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return history.last(stream);
    }

    /** Every event after the token's position that has one by now; never waits. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return entries.allAfter(Entries.position(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return Entries.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Entries.token(entries.head());
    }

    /** A token after which come the events that entered the ledger at the instant or later. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return Entries.token(entries.before(instant));
    }

    Entries entries() {
        return entries;
    }
}
