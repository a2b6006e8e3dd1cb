package dev.signet.api.cognito.user;

import static dev.signet.api.cognito.shape.Choice.DELIVERY_MEDIUM;
import static dev.signet.api.cognito.shape.Choice.MESSAGE_ACTION;
import static dev.signet.api.cognito.shape.Kind.ATTRIBUTE_NAME;
import static dev.signet.api.cognito.shape.Kind.PASSWORD;
import static dev.signet.api.cognito.shape.Kind.SEARCH_PAGINATION_TOKEN;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_FILTER;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.MFAOptionType;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.UserType;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class UserShapes {

    private UserShapes() {}

    record AdminConfirmSignUpRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "AdminConfirmSignUpRequest";
        }
    }

    record AdminConfirmSignUpResponse() {}

    record AdminCreateUserRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable List<AttributeType> userAttributes,
            @Nullable List<AttributeType> validationData,
            @Nullable @Text(PASSWORD) String temporaryPassword,
            @Nullable Boolean forceAliasCreation,
            @Nullable @OneOf(MESSAGE_ACTION) String messageAction,
            @Nullable List<@OneOf(DELIVERY_MEDIUM) String> desiredDeliveryMediums,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "AdminCreateUserRequest";
        }
    }

    record AdminCreateUserResponse(@Nullable UserType user) {
        @Override
        public String toString() {
            return "AdminCreateUserResponse";
        }
    }

    record AdminDeleteUserRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminDeleteUserRequest";
        }
    }

    record AdminDeleteUserAttributesRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            List<@Text(ATTRIBUTE_NAME) String> userAttributeNames) {
        @Override
        public String toString() {
            return "AdminDeleteUserAttributesRequest";
        }
    }

    record AdminDeleteUserAttributesResponse() {}

    record AdminDisableUserRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminDisableUserRequest";
        }
    }

    record AdminDisableUserResponse() {}

    record AdminEnableUserRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminEnableUserRequest";
        }
    }

    record AdminEnableUserResponse() {}

    record AdminGetUserRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminGetUserRequest";
        }
    }

    record AdminGetUserResponse(
            String username,
            @Nullable List<AttributeType> userAttributes,
            @Nullable Instant userCreateDate,
            @Nullable Instant userLastModifiedDate,
            @Nullable Boolean enabled,
            @Nullable String userStatus,
            @JsonProperty("MFAOptions") @Nullable List<MFAOptionType> mfaOptions,
            @Nullable String preferredMfaSetting,
            @Nullable List<String> userMFASettingList) {
        @Override
        public String toString() {
            return "AdminGetUserResponse";
        }
    }

    record AdminResetUserPasswordRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "AdminResetUserPasswordRequest";
        }
    }

    record AdminResetUserPasswordResponse() {}

    record AdminSetUserPasswordRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(PASSWORD) String password,
            @Nullable Boolean permanent) {
        @Override
        public String toString() {
            return "AdminSetUserPasswordRequest";
        }
    }

    record AdminSetUserPasswordResponse() {}

    record AdminUpdateUserAttributesRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            List<AttributeType> userAttributes,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "AdminUpdateUserAttributesRequest";
        }
    }

    record AdminUpdateUserAttributesResponse() {}

    record ListUsersRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable List<@Text(ATTRIBUTE_NAME) String> attributesToGet,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(SEARCH_PAGINATION_TOKEN) String paginationToken,
            @Nullable @Text(USER_FILTER) String filter) {}

    record ListUsersResponse(
            @Nullable List<UserType> users, @Nullable String paginationToken) {
        @Override
        public String toString() {
            return "ListUsersResponse";
        }
    }
}
