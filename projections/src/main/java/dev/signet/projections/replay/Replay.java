package dev.signet.projections.replay;

import dev.signet.domain.Id;
import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AppClientState;
import dev.signet.domain.pool.UserPoolEvent;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.pool.UserPoolState;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.user.UserEvent;
import dev.signet.domain.user.UserId;
import dev.signet.projections.history.Unsealing;
import dev.signet.projections.replay.Ledger.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Replays the stream of an aggregate up to a place in the ledger, through the very states that the aggregates decide on.
 * Of an erased person it says what is still readable.
 */
@Component
public class Replay {

    private static final int PART = 500;

    private final Ledger ledger;
    private final Unsealing unsealing;

    Replay(Ledger ledger, Unsealing unsealing) {
        this.ledger = ledger;
        this.unsealing = unsealing;
    }

    /** The settings and keys of a pool. */
    public Replayed<UserPoolState> pool(UserPoolId pool, Moment moment) {
        return replay(pool, pool.value(), moment, UserPoolEvent.class, UserPoolState::evolve);
    }

    /** The settings of a client of the pool. */
    public Replayed<AppClientState> client(UserPoolId pool, AppClientId client, Moment moment) {
        return replay(pool, client.value(), moment, AppClientEvent.class, AppClientState::evolve);
    }

    /** A session of the pool. */
    public Replayed<SessionState> session(UserPoolId pool, SessionId session, Moment moment) {
        return replay(pool, session.value(), moment, SessionEvent.class, SessionState::evolve);
    }

    /** The account of a user of the pool, and what was known of them as far as it is readable. */
    public Replayed<UserPast> user(UserPoolId pool, UserId user, Moment moment) {
        unsealing.prepare(List.of(user.value()));
        return replay(pool, user.value(), moment, UserEvent.class, UserPast::evolve);
    }

    /** The position of the first event of something after {@code position}; absent where there is none yet. */
    public OptionalLong next(UserPoolId pool, Id of, long position) {
        return ledger.next(pool.value(), of.value(), position);
    }

    @FunctionalInterface
    private interface Rule<E, S> {
        S after(@Nullable S before, E event);
    }

    private <E, S> Replayed<S> replay(UserPoolId pool, String stream, Moment moment, Class<E> kind, Rule<E, S> rule) {
        Optional<Place> beginning = ledger.beginning(pool.value(), stream);
        Optional<Place> head = ledger.head();
        if (beginning.isEmpty() || head.isEmpty()) {
            return new Replayed.Unknown<>();
        }
        if (moment instanceof Moment.AtPosition(long position)
                && position > head.get().position()) {
            return new Replayed.Future<>(head.get().position());
        }
        Optional<Place> asOf = place(moment, head.get());
        if (asOf.isEmpty() || asOf.get().position() < beginning.get().position()) {
            return new Replayed.NotYetThere<>(beginning.get());
        }
        return state(pool.value(), stream, asOf.get(), kind, rule);
    }

    private <E, S> Replayed<S> state(String pool, String stream, Place asOf, Class<E> kind, Rule<E, S> rule) {
        S state = null;
        Placed last = null;
        long next = 0;
        List<Placed> part;
        do {
            part = ledger.part(pool, stream, next, asOf.position(), PART);
            for (Placed event : part) {
                DomainEventMessage<?> message = event.message();
                if (message == null) {
                    return new Replayed.Archived<>();
                }
                state = rule.after(state, kind.cast(message.getPayload()));
                last = event;
            }
            next += part.size();
        } while (part.size() == PART);
        if (state == null || last == null) {
            throw new IllegalStateException("the stream " + stream + " has a beginning and no events");
        }
        Past.Change change = new Past.Change(last.position(), last.type(), last.at());
        return new Replayed.Known<>(new Past<>(asOf, change, state));
    }

    private Optional<Place> place(Moment moment, Place head) {
        return switch (moment) {
            case Moment.Newest() -> Optional.of(head);
            case Moment.AtPosition(long position) -> ledger.at(position);
            case Moment.AtTime(Instant time) -> lastBy(time, head);
        };
    }

    /** Positions have no holes and the times of the ledger rise with them, so that halving finds the place. */
    private Optional<Place> lastBy(Instant time, Place head) {
        long low = 0;
        long high = head.position();
        Optional<Place> found = Optional.empty();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            Optional<Place> place = ledger.at(middle);
            if (place.isPresent() && !place.get().at().isAfter(time)) {
                low = middle;
                found = place;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }
}
