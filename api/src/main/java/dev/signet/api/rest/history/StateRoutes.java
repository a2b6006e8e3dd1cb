package dev.signet.api.rest.history;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.history.States.ClientState;
import dev.signet.api.rest.history.States.PoolState;
import dev.signet.api.rest.history.States.SessionBody;
import dev.signet.api.rest.history.States.UserBody;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.Id;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.replay.Moment;
import dev.signet.projections.replay.Past;
import dev.signet.projections.replay.Place;
import dev.signet.projections.replay.Replay;
import dev.signet.projections.replay.Replayed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How things stood, for those who may read what happened; each reading is on record. */
@RestController
@RequestMapping("/v1/pools/{pool}")
class StateRoutes {

    private final Replay replay;
    private final RecordReading readings;
    private final PoolOwners owners;

    StateRoutes(Replay replay, RecordReading readings, PoolOwners owners) {
        this.replay = replay;
        this.readings = readings;
        this.owners = owners;
    }

    @GetMapping("/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<PoolState> ofPool(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return answer(
                by, caller, pool, "pool", pool, AsOfParameter.read(asOf), m -> replay.pool(pool, m), PoolState::of);
    }

    @GetMapping("/clients/{client}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<ClientState> ofClient(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return answer(
                by,
                caller,
                pool,
                "client",
                client,
                AsOfParameter.read(asOf),
                moment -> replay.client(pool, client, moment),
                ClientState::of);
    }

    @GetMapping("/users/{user}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<UserBody> ofUser(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return answer(
                by,
                caller,
                pool,
                "user",
                user,
                AsOfParameter.read(asOf),
                moment -> replay.user(pool, user, moment),
                past -> UserBody.of(past, by.may(Permission.READ_PERSONAL)));
    }

    @GetMapping("/sessions/{about}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<SessionBody> ofSession(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return answer(
                by,
                caller,
                pool,
                "session",
                about,
                AsOfParameter.read(asOf),
                moment -> replay.session(pool, about, moment),
                SessionBody::of);
    }

    private <S, T> PastBody<T> answer(
            Administrator by,
            Caller caller,
            UserPoolId pool,
            String field,
            Id id,
            Moment moment,
            Function<Moment, Replayed<S>> replayed,
            Function<S, T> body) {
        TenantId tenant = owners.require(by, pool);
        Past<S> past = known(replayed.apply(moment), field);
        long position = past.asOf().position();
        readings.record(caller, tenant, pool, "state of " + field + "=" + id.value(), position, 1);
        return PastBody.of(past, body);
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
