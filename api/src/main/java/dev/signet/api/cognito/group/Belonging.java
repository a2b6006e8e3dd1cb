package dev.signet.api.cognito.group;

import dev.signet.api.cognito.group.GroupShapes.AdminAddUserToGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.AdminListGroupsForUserRequest;
import dev.signet.api.cognito.group.GroupShapes.AdminListGroupsForUserResponse;
import dev.signet.api.cognito.group.GroupShapes.AdminRemoveUserFromGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.ListUsersInGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.ListUsersInGroupResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.UsersTold;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.group.JoinGroup;
import dev.signet.application.group.KnownGroup;
import dev.signet.application.group.ReadGroups;
import dev.signet.application.group.ReadMembers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.ReadUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

@Component
class Belonging implements Operations {

    private final FindUser find;
    private final ReadGroups groups;
    private final JoinGroup join;
    private final ReadMembers members;

    Belonging(FindUser find, ReadGroups groups, JoinGroup join, ReadMembers members) {
        this.find = find;
        this.groups = groups;
        this.join = join;
        this.members = members;
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    void adminAddUserToGroup(AdminAddUserToGroupRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = find.find(by, pool, request.username());
        join.add(by, pool, groups.named(by, pool, request.groupName()).id(), user, caller);
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    void adminRemoveUserFromGroup(AdminRemoveUserFromGroupRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = find.find(by, pool, request.username());
        join.remove(by, pool, groups.named(by, pool, request.groupName()).id(), user, caller);
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminListGroupsForUserResponse adminListGroupsForUser(AdminListGroupsForUserRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Page<KnownGroup> page = members.groupsOf(
                by, pool, find.find(by, pool, request.username()), Paging.of(request.limit(), request.nextToken()));
        return new AdminListGroupsForUserResponse(
                page.items().stream().map(GroupsShown::of).toList(), page.next());
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    ListUsersInGroupResponse listUsersInGroup(ListUsersInGroupRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Page<ReadUser.Shown> page = members.usersIn(
                by,
                pool,
                groups.named(by, pool, request.groupName()).id(),
                Paging.of(request.limit(), request.nextToken()));
        return new ListUsersInGroupResponse(
                page.items().stream().map(UsersTold::of).toList(), page.next());
    }
}
