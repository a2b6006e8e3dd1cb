package dev.signet.api.cognito.group;

import dev.signet.api.cognito.group.GroupShapes.CreateGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.CreateGroupResponse;
import dev.signet.api.cognito.group.GroupShapes.DeleteGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.GetGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.GetGroupResponse;
import dev.signet.api.cognito.group.GroupShapes.ListGroupsRequest;
import dev.signet.api.cognito.group.GroupShapes.ListGroupsResponse;
import dev.signet.api.cognito.group.GroupShapes.UpdateGroupRequest;
import dev.signet.api.cognito.group.GroupShapes.UpdateGroupResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.group.ChangeGroup;
import dev.signet.application.group.CreateGroup;
import dev.signet.application.group.DeleteGroup;
import dev.signet.application.group.KnownGroup;
import dev.signet.application.group.ReadGroups;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class ManagingGroups implements Operations {

    private final CreateGroup create;
    private final ChangeGroup change;
    private final DeleteGroup delete;
    private final ReadGroups read;

    ManagingGroups(CreateGroup create, ChangeGroup change, DeleteGroup delete, ReadGroups read) {
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.read = read;
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    CreateGroupResponse createGroup(CreateGroupRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        GroupSettings settings = Values.of(() -> new GroupSettings(
                Objects.requireNonNullElse(request.description(), ""), request.precedence(), request.roleArn()));
        create.create(by, pool, request.groupName(), settings, caller);
        return new CreateGroupResponse(GroupsShown.of(read.named(by, pool, request.groupName())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetGroupResponse getGroup(GetGroupRequest request, Administrator by) {
        return new GetGroupResponse(
                GroupsShown.of(read.named(by, PoolNames.pool(request.userPoolId()), request.groupName())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListGroupsResponse listGroups(ListGroupsRequest request, Administrator by) {
        Page<KnownGroup> page =
                read.list(by, PoolNames.pool(request.userPoolId()), Paging.of(request.limit(), request.nextToken()));
        return new ListGroupsResponse(page.items().stream().map(GroupsShown::of).toList(), page.next());
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    UpdateGroupResponse updateGroup(UpdateGroupRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        KnownGroup group = read.named(by, pool, request.groupName());
        ChangeGroup.Amendment amendment = Values.of(
                () -> new ChangeGroup.Amendment(request.description(), request.precedence(), request.roleArn()));
        change.amend(by, pool, group.id(), amendment, caller);
        return new UpdateGroupResponse(GroupsShown.of(read.read(by, pool, group.id())));
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    void deleteGroup(DeleteGroupRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        delete.delete(by, pool, read.named(by, pool, request.groupName()).id(), caller);
    }
}
