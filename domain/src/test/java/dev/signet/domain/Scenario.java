package dev.signet.domain;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

/** Given a history, when something is asked, then expect what happened and what was answered. */
public final class Scenario {

    private final AggregateTestFixture<?> fixture;
    private List<DomainEvent> history = List.of();

    private Scenario(Class<?> aggregate) {
        fixture = new AggregateTestFixture<>(aggregate);
    }

    /** A scenario of one aggregate. */
    public static Scenario of(Class<?> aggregate) {
        return new Scenario(aggregate);
    }

    /** What has happened to the aggregate before. */
    public Scenario given(DomainEvent... events) {
        history = List.of(events);
        return this;
    }

    /** What is asked of it now. */
    public Then when(DomainCommand command) {
        return new Then(
                history.isEmpty()
                        ? fixture.givenNoPriorActivity().when(command)
                        : fixture.given(history).when(command));
    }

    /** What came of it. */
    public record Then(ResultValidator<?> result) {

        /** Exactly these events happened, in this order. */
        public Then expectEvents(DomainEvent... events) {
            result.expectEvents((Object[]) events);
            return this;
        }

        /** Nothing happened. */
        public Then expectNoEvents() {
            result.expectNoEvents();
            return this;
        }

        /** This was answered. */
        public Then expectAnswer(Object answer) {
            result.expectResultMessagePayload(answer);
            return this;
        }

        /** It is so now. */
        public Then expectDone() {
            return expectAnswer(new Outcome.Done<>());
        }

        /** It was refused for that reason, and nothing happened. */
        public <R extends Enum<R>> void expectRefusal(R reason) {
            expectAnswer(new Outcome.Refused<>(reason)).expectNoEvents();
        }
    }
}
