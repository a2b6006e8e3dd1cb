package dev.signet.api.rest.personal;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.audit.WaitFor;
import dev.signet.application.account.ReadOwnData;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.ReadUserData;
import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.dataexport.DataExport;
import dev.signet.projections.dataexport.DataExports;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataRoutes {

    private final ReadUserData users;
    private final ReadOwnData own;
    private final DataExports exports;

    DataRoutes(ReadUserData users, ReadOwnData own, DataExports exports) {
        this.users = users;
        this.own = own;
        this.exports = exports;
    }

    @GetMapping("/v1/pools/{pool}/users/{user}/data")
    @ForOperators(Permission.READ_PERSONAL)
    DataBody ofUser(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        KnownUser known = users.read(by, pool, user);
        DataExport export =
                exports.of(known.tenant(), pool, user, cursor, WaitFor.read(waitFor), Actor.operator(by.operator()));
        users.record(known, caller, export.asOf().position(), export.events().size());
        return DataBody.of(known, export);
    }

    @GetMapping("/v1/me/data")
    @ForUsers
    DataBody ofOneself(
            LiveSession session,
            Caller caller,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        KnownUser known = own.read(session);
        DataExport export = exports.of(
                session.tenant(),
                session.pool(),
                session.user(),
                cursor,
                WaitFor.read(waitFor),
                Actor.user(session.user()));
        own.record(session, caller, export.asOf().position(), export.events().size());
        return DataBody.of(known, export);
    }
}
