package dev.signet.api.rest.group;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.user.UserBody;
import dev.signet.application.command.Caller;
import dev.signet.application.group.JoinGroup;
import dev.signet.application.group.ReadMembers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MemberRoutes {

    private static final String USERS = "/v1/pools/{pool}/groups/{group}/users";

    private final JoinGroup join;
    private final ReadMembers read;

    MemberRoutes(JoinGroup join, ReadMembers read) {
        this.join = join;
        this.read = read;
    }

    @GetMapping(USERS)
    @ForOperators(Permission.READ_USERS)
    PageBody<UserBody> users(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.usersIn(by, pool, group, new PageRequest(limit, cursor)), UserBody::of);
    }

    @PutMapping(USERS + "/{user}")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable GroupId group,
            @PathVariable UserId user,
            Caller caller) {
        join.add(by, pool, group, user, caller);
    }

    @DeleteMapping(USERS + "/{user}")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable GroupId group,
            @PathVariable UserId user,
            Caller caller) {
        join.remove(by, pool, group, user, caller);
    }

    @GetMapping("/v1/pools/{pool}/users/{user}/groups")
    @ForOperators(Permission.READ_USERS)
    PageBody<GroupBody> groups(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.groupsOf(by, pool, user, new PageRequest(limit, cursor)), GroupBody::of);
    }
}
