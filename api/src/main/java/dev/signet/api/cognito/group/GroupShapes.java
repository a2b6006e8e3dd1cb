package dev.signet.api.cognito.group;

import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.DESCRIPTION;
import static dev.signet.api.cognito.shape.Kind.GROUP_NAME;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.UserType;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class GroupShapes {

    private GroupShapes() {}

    record AdminAddUserToGroupRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(GROUP_NAME) String groupName) {
        @Override
        public String toString() {
            return "AdminAddUserToGroupRequest";
        }
    }

    record AdminListGroupsForUserRequest(
            @Text(USERNAME) String username,
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {
        @Override
        public String toString() {
            return "AdminListGroupsForUserRequest";
        }
    }

    record AdminListGroupsForUserResponse(
            @Nullable List<GroupType> groups, @Nullable String nextToken) {}

    record GroupType(
            @Nullable String groupName,
            @Nullable String userPoolId,
            @Nullable String description,
            @Nullable String roleArn,
            @Nullable Integer precedence,
            @Nullable Instant lastModifiedDate,
            @Nullable Instant creationDate) {}

    record AdminRemoveUserFromGroupRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(GROUP_NAME) String groupName) {
        @Override
        public String toString() {
            return "AdminRemoveUserFromGroupRequest";
        }
    }

    record CreateGroupRequest(
            @Text(GROUP_NAME) String groupName,
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Text(DESCRIPTION) String description,
            @Nullable @Text(ARN) String roleArn,
            @Nullable @Within(min = 0) Integer precedence) {}

    record CreateGroupResponse(@Nullable GroupType group) {}

    record DeleteGroupRequest(
            @Text(GROUP_NAME) String groupName,
            @Text(USER_POOL_ID) String userPoolId) {}

    record GetGroupRequest(
            @Text(GROUP_NAME) String groupName,
            @Text(USER_POOL_ID) String userPoolId) {}

    record GetGroupResponse(@Nullable GroupType group) {}

    record ListGroupsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {}

    record ListGroupsResponse(
            @Nullable List<GroupType> groups, @Nullable String nextToken) {}

    record ListUsersInGroupRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(GROUP_NAME) String groupName,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {}

    record ListUsersInGroupResponse(
            @Nullable List<UserType> users, @Nullable String nextToken) {
        @Override
        public String toString() {
            return "ListUsersInGroupResponse";
        }
    }

    record UpdateGroupRequest(
            @Text(GROUP_NAME) String groupName,
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Text(DESCRIPTION) String description,
            @Nullable @Text(ARN) String roleArn,
            @Nullable @Within(min = 0) Integer precedence) {}

    record UpdateGroupResponse(@Nullable GroupType group) {}
}
