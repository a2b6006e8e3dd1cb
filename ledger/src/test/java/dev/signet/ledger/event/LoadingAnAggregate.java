package dev.signet.ledger.event;

import static dev.signet.ledger.TestNode.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.sequence.SequencerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadingAnAggregate {

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final TestNode node = new TestNode("one", database, SequencerSettings.standard());
    private final LedgerEventStore store = node.store();

    @BeforeEach
    void write() {
        node.engine().appendEvents(event("ses_1", 0, "a"), event("ses_1", 1, "b"), event("ses_1", 2, "c"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void readsItsWholeStreamWhereThereIsNoSnapshot() {
        assertThat(texts(store.readEvents("ses_1"))).containsExactly("a", "b", "c");
    }

    @Test
    void startsFromItsSnapshotAndReadsOnlyWhatCameAfter() {
        store.storeSnapshot(event("ses_1", 1, "a+b"));

        DomainEventStream loaded = store.readEvents("ses_1");

        assertThat(texts(loaded)).containsExactly("a+b", "c");
        assertThat(loaded.getLastSequenceNumber()).isEqualTo(2);
        assertThat(node.engine().readSnapshot("ses_1"))
                .hasValueSatisfying(
                        snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(1));
    }

    @Test
    void keepsTheLatestSnapshotOnly() {
        store.storeSnapshot(event("ses_1", 2, "a+b+c"));
        store.storeSnapshot(event("ses_1", 1, "a+b, stored late"));

        assertThat(texts(store.readEvents("ses_1"))).containsExactly("a+b+c");
    }

    @Test
    void readsItsWholeStreamWhenTheSnapshotHasAShapeThatIsNoLongerKnown() throws SQLException {
        store.storeSnapshot(event("ses_1", 1, "a+b"));
        asOwner("update ledger.snapshot set revision = 99");

        assertThat(texts(store.readEvents("ses_1"))).containsExactly("a", "b", "c");
    }

    @Test
    void readsItsWholeStreamOnceTheSnapshotIsForgotten() {
        store.storeSnapshot(event("ses_1", 1, "a+b"));
        node.engine().forgetSnapshot("ses_1");

        assertThat(texts(store.readEvents("ses_1"))).containsExactly("a", "b", "c");
    }

    @Test
    void takesTheStateThatItsCommandBringsWithoutAskingTheDatabase() {
        node.pool().close();
        UnitOfWork<?> work = commandThatKnows(new KnownState("ses_1", "Note", 2, "known"));
        try {
            DomainEventStream loaded = store.readEvents("ses_1");

            assertThat(texts(loaded)).containsExactly("known");
            assertThat(loaded.getLastSequenceNumber()).isEqualTo(2);
        } finally {
            work.rollback();
        }
    }

    @Test
    void doesNotTakeTheStateOfAnotherAggregate() {
        UnitOfWork<?> work = commandThatKnows(new KnownState("ses_2", "Note", 7, "known"));
        try {
            assertThat(texts(store.readEvents("ses_1"))).containsExactly("a", "b", "c");
        } finally {
            work.rollback();
        }
    }

    @Test
    void fromAStateThatIsOutOfDateEndsInARefusedAppend() {
        UnitOfWork<?> work = commandThatKnows(new KnownState("ses_1", "Note", 1, "stale"));
        long next = store.readEvents("ses_1").next().getSequenceNumber() + 1;
        store.publish(event("ses_1", next, "decided on a stale state"));

        assertThatThrownBy(work::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(texts(node.engine().readEvents("ses_1"))).containsExactly("a", "b", "c");
    }

    @Test
    void includesWhatItsOwnCommandHasDecidedSoFar() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("command"));
        try {
            store.publish(event("ses_1", 3, "d"));

            assertThat(texts(store.readEvents("ses_1"))).containsExactly("a", "b", "c", "d");
        } finally {
            work.rollback();
        }
    }

    private static UnitOfWork<?> commandThatKnows(KnownState known) {
        return DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>("command").andMetaData(Map.of(KnownState.METADATA_KEY, known)));
    }

    private static List<Object> texts(DomainEventStream stream) {
        return stream.asStream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
