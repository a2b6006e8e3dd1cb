package dev.signet.api.cognito.user;

import dev.signet.api.cognito.operation.Attributes;
import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.user.UserShapes.AdminConfirmSignUpRequest;
import dev.signet.api.cognito.user.UserShapes.AdminConfirmSignUpResponse;
import dev.signet.api.cognito.user.UserShapes.AdminDeleteUserAttributesRequest;
import dev.signet.api.cognito.user.UserShapes.AdminDeleteUserAttributesResponse;
import dev.signet.api.cognito.user.UserShapes.AdminDeleteUserRequest;
import dev.signet.api.cognito.user.UserShapes.AdminDisableUserRequest;
import dev.signet.api.cognito.user.UserShapes.AdminDisableUserResponse;
import dev.signet.api.cognito.user.UserShapes.AdminEnableUserRequest;
import dev.signet.api.cognito.user.UserShapes.AdminEnableUserResponse;
import dev.signet.api.cognito.user.UserShapes.AdminUpdateUserAttributesRequest;
import dev.signet.api.cognito.user.UserShapes.AdminUpdateUserAttributesResponse;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.ChangeUserAttributes;
import dev.signet.application.user.ConfirmUser;
import dev.signet.application.user.DeleteUser;
import dev.signet.application.user.DisableUser;
import dev.signet.application.user.EnableUser;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.UserRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ChangingUsers implements Operations {

    private final FindUser find;
    private final ConfirmUser confirm;
    private final ChangeUserAttributes attributes;
    private final DisableUser disable;
    private final EnableUser enable;
    private final DeleteUser delete;

    ChangingUsers(
            FindUser find,
            ConfirmUser confirm,
            ChangeUserAttributes attributes,
            DisableUser disable,
            EnableUser enable,
            DeleteUser delete) {
        this.find = find;
        this.confirm = confirm;
        this.attributes = attributes;
        this.disable = disable;
        this.enable = enable;
        this.delete = delete;
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminConfirmSignUpResponse adminConfirmSignUp(AdminConfirmSignUpRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = user(by, pool, request.username());
        try {
            confirm.confirm(by, pool, user, ClientMetadata.of(request.clientMetadata()), caller);
        } catch (UserRefused.NotNow state) {
            throw CognitoError.NOT_AUTHORIZED.because("User cannot be confirmed. Current status is CONFIRMED");
        }
        return new AdminConfirmSignUpResponse();
    }

    @Operation(
            differs =
                    "email_verified and phone_number_verified can be set to true; an address that is verified stays so"
                            + " until it changes.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminUpdateUserAttributesResponse adminUpdateUserAttributes(
            AdminUpdateUserAttributesRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Vouched wanted = Vouched.of(Attributes.map(request.userAttributes()));
        attributes.change(by, pool, user(by, pool, request.username()), wanted.attributes(), wanted.verified(), caller);
        return new AdminUpdateUserAttributesResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminDeleteUserAttributesResponse adminDeleteUserAttributes(
            AdminDeleteUserAttributesRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Map<String, String> removed = new LinkedHashMap<>();
        request.userAttributeNames().forEach(name -> removed.put(name, ""));
        attributes.change(by, pool, user(by, pool, request.username()), removed, Set.of(), caller);
        return new AdminDeleteUserAttributesResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminDisableUserResponse adminDisableUser(AdminDisableUserRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        disable.disable(by, pool, user(by, pool, request.username()), caller);
        return new AdminDisableUserResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminEnableUserResponse adminEnableUser(AdminEnableUserRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        enable.enable(by, pool, user(by, pool, request.username()), caller);
        return new AdminEnableUserResponse();
    }

    @Operation(differs = "The person is erased: what the history says of them can be read by nobody any more.")
    @ForOperators(Permission.CHANGE_USERS)
    void adminDeleteUser(AdminDeleteUserRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        delete.delete(by, pool, user(by, pool, request.username()), caller);
    }

    private UserId user(Administrator by, UserPoolId pool, String username) {
        return find.find(by, pool, username);
    }
}
