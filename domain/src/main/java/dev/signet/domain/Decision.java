package dev.signet.domain;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What an aggregate made of a command: the answer, and what has happened by it. It is a plain value until it is carried
 * out, so a rule can be read and tested without any framework.
 *
 * @param <A> the kind of answer
 * @param <E> the events of the aggregate
 */
public record Decision<A, E extends DomainEvent>(A answer, List<E> events) {

    public Decision {
        events = List.copyOf(events);
    }

    /** This answer and these events. */
    @SafeVarargs
    public static <A, E extends DomainEvent> Decision<A, E> of(A answer, E... events) {
        return new Decision<>(answer, List.of(events));
    }

    /** It is so now, by these events; by none where it was so before. */
    @SafeVarargs
    public static <R extends Enum<R>, E extends DomainEvent> Decision<Outcome<R>, E> done(E... events) {
        return new Decision<>(new Outcome.Done<>(), List.of(events));
    }

    /** It may not be. */
    public static <R extends Enum<R>, E extends DomainEvent> Decision<Outcome<R>, E> refused(R reason) {
        return new Decision<>(new Outcome.Refused<>(reason), List.of());
    }

    /** Lets the events happen to the aggregate that is handling a command now, and gives the answer. */
    public A carryOut() {
        events.forEach(AggregateLifecycle::apply);
        return answer;
    }
}
