package dev.signet.api.cognito.account;

import dev.signet.api.cognito.account.AccountShapes.ChangePasswordRequest;
import dev.signet.api.cognito.account.AccountShapes.ChangePasswordResponse;
import dev.signet.api.cognito.account.AccountShapes.DeleteUserAttributesRequest;
import dev.signet.api.cognito.account.AccountShapes.DeleteUserAttributesResponse;
import dev.signet.api.cognito.account.AccountShapes.DeleteUserRequest;
import dev.signet.api.cognito.account.AccountShapes.GetUserAttributeVerificationCodeRequest;
import dev.signet.api.cognito.account.AccountShapes.GetUserAttributeVerificationCodeResponse;
import dev.signet.api.cognito.account.AccountShapes.GetUserAuthFactorsRequest;
import dev.signet.api.cognito.account.AccountShapes.GetUserAuthFactorsResponse;
import dev.signet.api.cognito.account.AccountShapes.GetUserRequest;
import dev.signet.api.cognito.account.AccountShapes.GetUserResponse;
import dev.signet.api.cognito.account.AccountShapes.UpdateUserAttributesRequest;
import dev.signet.api.cognito.account.AccountShapes.UpdateUserAttributesResponse;
import dev.signet.api.cognito.account.AccountShapes.VerifyUserAttributeRequest;
import dev.signet.api.cognito.account.AccountShapes.VerifyUserAttributeResponse;
import dev.signet.api.cognito.operation.Attributes;
import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Deliveries;
import dev.signet.api.cognito.operation.Factors;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.account.ChangeOwnAttributes;
import dev.signet.application.account.ChangeOwnPassword;
import dev.signet.application.account.DeleteOwnAccount;
import dev.signet.application.account.OwnFactors;
import dev.signet.application.account.ReadOwnProfile;
import dev.signet.application.account.ReadOwnProfile.OwnProfile;
import dev.signet.application.account.VerifyOwnAddress;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.user.EnrolledFactors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class OwnAccountOperations implements Operations {

    private final ReadOwnProfile profile;
    private final ChangeOwnAttributes attributes;
    private final VerifyOwnAddress addresses;
    private final ChangeOwnPassword password;
    private final DeleteOwnAccount account;
    private final OwnFactors factors;

    OwnAccountOperations(
            ReadOwnProfile profile,
            ChangeOwnAttributes attributes,
            VerifyOwnAddress addresses,
            ChangeOwnPassword password,
            DeleteOwnAccount account,
            OwnFactors factors) {
        this.profile = profile;
        this.attributes = attributes;
        this.addresses = addresses;
        this.password = password;
        this.account = account;
        this.factors = factors;
    }

    @Operation(reads = true)
    @ForUsers
    GetUserResponse getUser(GetUserRequest request, LiveSession session) {
        OwnProfile own = profile.read(session);
        EnrolledFactors enrolled = factors.read(session).factors();
        return new GetUserResponse(
                own.user().profile().username(),
                Attributes.list(session.user().uuid().toString(), own.attributes(), own.verified()),
                null,
                Factors.preferred(enrolled),
                Factors.enabled(enrolled));
    }

    @Operation(reads = true)
    @ForUsers
    GetUserAuthFactorsResponse getUserAuthFactors(GetUserAuthFactorsRequest request, LiveSession session) {
        EnrolledFactors enrolled = factors.read(session).factors();
        return new GetUserAuthFactorsResponse(
                profile.read(session).user().profile().username(),
                Factors.preferred(enrolled),
                Factors.enabled(enrolled),
                Factors.first(factors.beginnings(session, enrolled)));
    }

    @Operation(
            differs = "A new address counts once it is verified; until then the old one stays, as with"
                    + " AttributesRequireVerificationBeforeUpdate.")
    @ForUsers
    UpdateUserAttributesResponse updateUserAttributes(
            UpdateUserAttributesRequest request, LiveSession session, Caller caller) {
        return new UpdateUserAttributesResponse(attributes
                .change(
                        session,
                        Attributes.map(request.userAttributes()),
                        ClientMetadata.of(request.clientMetadata()),
                        caller)
                .stream()
                .map(Deliveries::told)
                .toList());
    }

    @Operation
    @ForUsers
    DeleteUserAttributesResponse deleteUserAttributes(
            DeleteUserAttributesRequest request, LiveSession session, Caller caller) {
        Map<String, String> removed = new LinkedHashMap<>();
        request.userAttributeNames().forEach(name -> removed.put(name, ""));
        attributes.change(session, removed, caller);
        return new DeleteUserAttributesResponse();
    }

    @Operation
    @ForUsers
    GetUserAttributeVerificationCodeResponse getUserAttributeVerificationCode(
            GetUserAttributeVerificationCodeRequest request, LiveSession session, Caller caller) {
        return new GetUserAttributeVerificationCodeResponse(Deliveries.told(addresses.sendCode(
                session, request.attributeName(), ClientMetadata.of(request.clientMetadata()), caller)));
    }

    @Operation
    @ForUsers
    VerifyUserAttributeResponse verifyUserAttribute(
            VerifyUserAttributeRequest request, LiveSession session, Caller caller) {
        addresses.verify(session, request.attributeName(), request.code(), caller);
        return new VerifyUserAttributeResponse();
    }

    @Operation
    @ForUsers
    ChangePasswordResponse changePassword(ChangePasswordRequest request, LiveSession session, Caller caller) {
        String previous = request.previousPassword();
        if (previous == null) {
            throw CognitoError.NOT_AUTHORIZED.because("Incorrect username or password.");
        }
        password.change(session, previous, request.proposedPassword(), caller);
        return new ChangePasswordResponse();
    }

    @Operation
    @ForUsers
    void deleteUser(DeleteUserRequest request, LiveSession session, Caller caller) {
        account.delete(session, caller);
    }
}
