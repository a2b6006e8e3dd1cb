package dev.signet.api.cognito.user;

import dev.signet.api.cognito.operation.Attributes;
import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.UsersTold;
import dev.signet.api.cognito.user.UserShapes.AdminCreateUserRequest;
import dev.signet.api.cognito.user.UserShapes.AdminCreateUserResponse;
import dev.signet.api.cognito.user.UserShapes.AdminResetUserPasswordRequest;
import dev.signet.api.cognito.user.UserShapes.AdminResetUserPasswordResponse;
import dev.signet.api.cognito.user.UserShapes.AdminSetUserPasswordRequest;
import dev.signet.api.cognito.user.UserShapes.AdminSetUserPasswordResponse;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.trigger.ClientData;
import dev.signet.application.user.CreateUser;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.InviteAgain;
import dev.signet.application.user.ReadUser;
import dev.signet.application.user.ResetUserPassword;
import dev.signet.application.user.SetUserPassword;
import dev.signet.application.user.UserRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

@Component
class CreatingUsers implements Operations {

    private final CreateUser create;
    private final InviteAgain invite;
    private final FindUser find;
    private final ReadUser read;
    private final SetUserPassword password;
    private final ResetUserPassword reset;

    CreatingUsers(
            CreateUser create,
            InviteAgain invite,
            FindUser find,
            ReadUser read,
            SetUserPassword password,
            ResetUserPassword reset) {
        this.create = create;
        this.invite = invite;
        this.find = find;
        this.read = read;
        this.password = password;
        this.reset = reset;
    }

    @Operation(
            differs = "The invitation goes to the e-mail address where there is one, else to the phone number, whatever"
                    + " DesiredDeliveryMediums says; ForceAliasCreation is ignored.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminCreateUserResponse adminCreateUser(AdminCreateUserRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = "RESEND".equals(request.messageAction())
                ? invitedAgain(request, pool, by, caller)
                : created(request, pool, by, caller);
        return new AdminCreateUserResponse(UsersTold.of(read.read(by, pool, user)));
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminSetUserPasswordResponse adminSetUserPassword(
            AdminSetUserPasswordRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        password.set(
                by,
                pool,
                find.find(by, pool, request.username()),
                request.password(),
                Boolean.TRUE.equals(request.permanent()),
                caller);
        return new AdminSetUserPasswordResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminResetUserPasswordResponse adminResetUserPassword(
            AdminResetUserPasswordRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        reset.reset(
                by, pool, find.find(by, pool, request.username()), ClientMetadata.of(request.clientMetadata()), caller);
        return new AdminResetUserPasswordResponse();
    }

    private UserId created(AdminCreateUserRequest request, UserPoolId pool, Administrator by, Caller caller) {
        Vouched given = Vouched.of(Attributes.map(request.userAttributes()));
        return create.create(
                        by,
                        new CreateUser.Request(
                                pool,
                                request.username(),
                                request.temporaryPassword(),
                                given.attributes(),
                                given.verified(),
                                !"SUPPRESS".equals(request.messageAction()),
                                new ClientData(
                                        ClientMetadata.of(request.clientMetadata()),
                                        Attributes.map(request.validationData()))),
                        caller)
                .user();
    }

    private UserId invitedAgain(AdminCreateUserRequest request, UserPoolId pool, Administrator by, Caller caller) {
        UserId user = find.find(by, pool, request.username());
        try {
            invite.invite(
                    by, pool, user, request.temporaryPassword(), ClientMetadata.of(request.clientMetadata()), caller);
        } catch (UserRefused.NotNow state) {
            throw CognitoError.UNSUPPORTED_USER_STATE.because(
                    "Resend not possible. User status is not FORCE_CHANGE_PASSWORD");
        }
        return user;
    }
}
