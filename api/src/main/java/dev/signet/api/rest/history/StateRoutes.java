package dev.signet.api.rest.history;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.history.StateDesk.Asker;
import dev.signet.api.rest.history.States.ClientState;
import dev.signet.api.rest.history.States.PoolState;
import dev.signet.api.rest.history.States.SessionBody;
import dev.signet.api.rest.history.States.UserBody;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
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

    private final StateDesk desk;

    StateRoutes(StateDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<PoolState> ofPool(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return desk.read(desk.pool(pool), new Asker(by, caller, pool), asOf);
    }

    @GetMapping("/clients/{client}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<ClientState> ofClient(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return desk.read(desk.client(pool, client), new Asker(by, caller, pool), asOf);
    }

    @GetMapping("/users/{user}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<UserBody> ofUser(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return desk.read(desk.user(pool, user, by), new Asker(by, caller, pool), asOf);
    }

    @GetMapping("/sessions/{about}/state")
    @ForOperators(Permission.READ_AUDIT)
    PastBody<SessionBody> ofSession(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable SessionId about,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        return desk.read(desk.session(pool, about), new Asker(by, caller, pool), asOf);
    }
}
