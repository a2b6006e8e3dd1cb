package dev.signet.ledger.event;

import static dev.signet.ledger.TestNode.event;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.sequence.SequencerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendingEvents {

    private final TestNode node = new TestNode("one", TestPostgres.migratedDatabase(), SequencerSettings.standard());
    private final LedgerEngine engine = node.engine();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void keepsThemInTheOrderOfTheirStream() {
        engine.appendEvents(event("usr_1", 0, "registered"), event("usr_1", 1, "confirmed"));
        engine.appendEvents(event("usr_1", 2, "disabled"));

        assertThat(texts("usr_1")).containsExactly("registered", "confirmed", "disabled");
        assertThat(engine.lastSequenceNumberFor("usr_1")).contains(2L);
    }

    @Test
    void keepsWhoTheyAreAndWhenTheySayTheyHappened() {
        DomainEventMessage<String> written = event("usr_1", 0, "registered");
        engine.appendEvents(written);

        DomainEventMessage<?> read = engine.readEvents("usr_1", 0).next();

        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo("Note");
        assertThat(read.getTimestamp()).isEqualTo(written.getTimestamp().truncatedTo(MICROS));
    }

    @Test
    void tellsWhoeverBeginsAStreamSecond() {
        engine.appendEvents(event("usr_1", 0, "first"));

        assertThatThrownBy(() -> engine.appendEvents(event("usr_1", 0, "second")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void tellsWhoeverAppendsToAStateThatIsOutOfDate() {
        engine.appendEvents(event("usr_1", 0, "first"), event("usr_1", 1, "second"));

        assertThatThrownBy(() -> engine.appendEvents(event("usr_1", 1, "late")))
                .isExactlyInstanceOf(ConcurrencyException.class);
    }

    @Test
    void leavesNothingBehindWhenTheLastOfVeryManyIsRefused() {
        engine.appendEvents(event("usr_1", 0, "first"));
        List<DomainEventMessage<String>> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(event("usr_2", i, "good"));
        }
        many.add(event("usr_1", 0, "bad"));

        assertThatThrownBy(() -> engine.appendEvents(many)).isInstanceOf(AggregateStreamCreationException.class);

        assertThat(texts("usr_2")).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheTransactionAroundIsRolledBack() throws SQLException {
        try (Connection connection = node.pool().getConnection()) {
            connection.setAutoCommit(false);
            TestNode.engineOn(connection).appendEvents(event("usr_1", 0, "undone"));
            connection.rollback();
        }

        assertThat(texts("usr_1")).isEmpty();
    }

    @Test
    void refusesAHoleInAStream() {
        engine.appendEvents(event("usr_1", 0, "first"));

        assertThatThrownBy(() -> engine.appendEvents(event("usr_1", 2, "third")))
                .isInstanceOf(EventStoreException.class)
                .hasRootCauseMessage("ERROR: stream usr_1 has no event 1 before 2\n  Where: PL/pgSQL function"
                        + " ledger.stamp_event() line 14 at RAISE");
    }

    @Test
    void refusesAnEventThatBelongsToNoStream() {
        assertThatThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage("loose")))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("String was not applied by an aggregate");
    }

    @Test
    void saysWhichEventWasTheLastOne() {
        Written<String> nothing = Written.by(() -> "read only");
        Written<String> outer = Written.by(() -> {
            engine.appendEvents(event("usr_1", 0, "first"), event("usr_1", 1, "second"));
            return Written.by(() -> "inner").value();
        });
        Written<Integer> nested = Written.by(() -> {
            Written.by(() -> {
                engine.appendEvents(event("usr_2", 0, "deep"));
                return 1;
            });
            return 2;
        });

        assertThat(nothing.lastEvent()).isEmpty();
        assertThat(outer.lastEvent()).isEqualTo(OptionalLong.of(2));
        assertThat(nested.lastEvent()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void letsOneOfSixteenWinEachPlaceAndTheOthersTryAgain() throws Exception {
        int each = 25;
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> lost = IntStream.range(0, 16)
                    .mapToObj(person -> people.submit(() -> insist("usr_1", "person " + person, each)))
                    .toList();
            int conflicts = 0;
            for (Future<Integer> one : lost) {
                conflicts += one.get();
            }
            assertThat(conflicts).isPositive();
        }

        assertThat(engine.readEvents("usr_1").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(
                        LongStream.range(0, 16L * each).boxed().toList());
        assertThat(texts("usr_1").stream().filter("person 7"::equals)).hasSize(each);
    }

    private int insist(String stream, String text, int times) {
        int lost = 0;
        for (int done = 0; done < times; ) {
            try {
                long next = engine.lastSequenceNumberFor(stream).orElse(-1L) + 1;
                engine.appendEvents(event(stream, next, text));
                done++;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                lost++;
            }
        }
        return lost;
    }

    private List<String> texts(String stream) {
        return engine.readEvents(stream)
                .asStream()
                .map(event -> (String) event.getPayload())
                .toList();
    }
}
