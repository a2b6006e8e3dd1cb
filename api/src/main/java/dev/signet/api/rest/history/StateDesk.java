package dev.signet.api.rest.history;

import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.history.States.ClientState;
import dev.signet.api.rest.history.States.PoolState;
import dev.signet.api.rest.history.States.SessionBody;
import dev.signet.api.rest.history.States.UserBody;
import dev.signet.api.rest.json.RestMapper;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.Id;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AppClientState;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.pool.UserPoolState;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.replay.Moment;
import dev.signet.projections.replay.Past;
import dev.signet.projections.replay.Place;
import dev.signet.projections.replay.Replay;
import dev.signet.projections.replay.Replayed;
import dev.signet.projections.replay.UserPast;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where one asks how things stood. Each reading is on record before it is answered. */
@Component
public class StateDesk {

    private final Replay replay;
    private final RecordReading readings;
    private final PoolOwners owners;

    StateDesk(Replay replay, RecordReading readings, PoolOwners owners) {
        this.replay = replay;
        this.readings = readings;
        this.owners = owners;
    }

    /** Who asks, in which pool. */
    public record Asker(Administrator by, Caller caller, UserPoolId pool) {}

    /**
     * What can be asked for.
     *
     * @param field what it is called in the path
     * @param body how its state is shown to who asks
     */
    record Subject<S, T>(String field, Id id, Function<Moment, Replayed<S>> replay, Function<S, T> body) {}

    /** How something stood, as the REST door would say it. */
    public record Seen(Place asOf, Past.Change changedBy, JsonNode state) {}

    /**
     * How something stood, and what lies around that.
     *
     * @param then at the moment that was asked for
     * @param before just before the last event that had changed it by then; absent where that one began it
     * @param now as far as the ledger has come
     * @param next position of the first event that changed it after then; absent where there is none
     */
    public record Compared(Seen then, Optional<Seen> before, Seen now, OptionalLong next) {}

    /** A pool's settings and keys. {@code asOf} is a position or a time, and now where it is absent. */
    public Compared ofPool(Asker asker, @Nullable String asOf) {
        return compare(pool(asker.pool()), asker, asOf);
    }

    /** A user, who may be erased. */
    public Compared ofUser(Asker asker, UserId user, @Nullable String asOf) {
        return compare(user(asker.pool(), user, asker.by()), asker, asOf);
    }

    /** A session. */
    public Compared ofSession(Asker asker, SessionId session, @Nullable String asOf) {
        return compare(session(asker.pool(), session), asker, asOf);
    }

    Subject<UserPoolState, PoolState> pool(UserPoolId pool) {
        return new Subject<>("pool", pool, moment -> replay.pool(pool, moment), PoolState::of);
    }

    Subject<AppClientState, ClientState> client(UserPoolId pool, AppClientId client) {
        return new Subject<>("client", client, moment -> replay.client(pool, client, moment), ClientState::of);
    }

    Subject<UserPast, UserBody> user(UserPoolId pool, UserId user, Administrator by) {
        boolean personal = by.may(Permission.READ_PERSONAL);
        return new Subject<>(
                "user", user, moment -> replay.user(pool, user, moment), past -> UserBody.of(past, personal));
    }

    Subject<SessionState, SessionBody> session(UserPoolId pool, SessionId session) {
        return new Subject<>("session", session, moment -> replay.session(pool, session, moment), SessionBody::of);
    }

    <S, T> PastBody<T> read(Subject<S, T> subject, Asker asker, @Nullable String asOf) {
        return PastBody.of(recorded(subject, asker, AsOfParameter.read(asOf)), subject.body());
    }

    private <S, T> Compared compare(Subject<S, T> subject, Asker asker, @Nullable String asOf) {
        Past<S> then = recorded(subject, asker, AsOfParameter.read(asOf));
        Past<S> now = asOf == null ? then : known(subject.replay().apply(Moment.NEWEST), subject.field());
        Moment earlier = new Moment.AtPosition(then.changedBy().position() - 1);
        return new Compared(
                seen(subject, then),
                subject.replay().apply(earlier) instanceof Replayed.Known<S>(Past<S> before)
                        ? Optional.of(seen(subject, before))
                        : Optional.empty(),
                seen(subject, now),
                replay.next(asker.pool(), subject.id(), then.asOf().position()));
    }

    private static <S, T> Seen seen(Subject<S, T> subject, Past<S> past) {
        return new Seen(
                past.asOf(), past.changedBy(), RestMapper.tree(subject.body().apply(past.state())));
    }

    private <S, T> Past<S> recorded(Subject<S, T> subject, Asker asker, Moment moment) {
        TenantId tenant = owners.require(asker.by(), asker.pool());
        Past<S> past = known(subject.replay().apply(moment), subject.field());
        readings.record(
                asker.caller(),
                tenant,
                asker.pool(),
                "state of " + subject.field() + "=" + subject.id().value(),
                past.asOf().position(),
                1);
        return past;
    }

    private static <S> Past<S> known(Replayed<S> replayed, String field) {
        return switch (replayed) {
            case Replayed.Known<S>(Past<S> past) -> past;
            case Replayed.Unknown<S>() ->
                throw new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", field);
            case Replayed.NotYetThere<S>(Place first) ->
                throw new DoorRefused(
                        DoorError.NOT_THERE_YET,
                        "Its first event stands at position %d, of %s.".formatted(first.position(), first.at()),
                        "as_of");
            case Replayed.Archived<S>() ->
                throw new DoorRefused(
                        DoorError.ARCHIVED, "An export of it names the archive that has its records.", field);
            case Replayed.Future<S>(long head) ->
                throw new DoorRefused(
                        DoorError.INVALID_VALUE, "The ledger has come to position " + head + ".", "as_of");
        };
    }
}
