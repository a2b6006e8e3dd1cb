package dev.signet.ledger.event;

import dev.signet.ledger.sequence.Sequencer;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the ledger: loads aggregates, appends what they decide, and feeds the projections. */
public final class LedgerEventStore extends AbstractEventStore {

    private final LedgerEngine engine;
    private final Sequencer sequencer;
    private final Tail tail;

    /** A store on the engine; the sequencer is told of every commit and tells its readers of every new position. */
    public LedgerEventStore(LedgerEngine engine, Sequencer sequencer) {
        super(new Settings().storageEngine(engine));
        this.engine = engine;
        this.sequencer = sequencer;
        this.tail = new Tail(engine.entries());
    }

    /**
     * The history of an aggregate. When the command at hand carries a {@link KnownState} of it, that is the answer and
     * the database is not asked.
     */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        KnownState known = knownState();
        DomainEventStream stored = known != null && known.stream().equals(aggregateIdentifier)
                ? DomainEventStream.of(new GenericDomainEventMessage<>(
                        known.type(), known.stream(), known.sequence(), known.aggregate()))
                : engine.readLatest(aggregateIdentifier);
        return DomainEventStream.concat(stored, DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier)));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        sequencer.head().advanceTo(engine.entries().head());
        return new LedgerStream(tail, sequencer.head(), Entries.position(trackingToken));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        sequencer.appended();
    }

    private static @Nullable KnownState knownState() {
        Message<?> message = CurrentUnitOfWork.map(UnitOfWork::getMessage).orElse(null);
        return message != null && message.getMetaData().get(KnownState.METADATA_KEY) instanceof KnownState known
                ? known
                : null;
    }

    private static final class Settings extends Builder {}
}
