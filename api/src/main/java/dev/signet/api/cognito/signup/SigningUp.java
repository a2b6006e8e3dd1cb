package dev.signet.api.cognito.signup;

import dev.signet.api.cognito.operation.Attributes;
import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Deliveries;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.signup.SignUpShapes.ConfirmSignUpRequest;
import dev.signet.api.cognito.signup.SignUpShapes.ConfirmSignUpResponse;
import dev.signet.api.cognito.signup.SignUpShapes.ResendConfirmationCodeRequest;
import dev.signet.api.cognito.signup.SignUpShapes.ResendConfirmationCodeResponse;
import dev.signet.api.cognito.signup.SignUpShapes.SignUpRequest;
import dev.signet.api.cognito.signup.SignUpShapes.SignUpResponse;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.signup.ConfirmSignUp;
import dev.signet.application.signup.ResendCode;
import dev.signet.application.signup.SignUp;
import dev.signet.application.signup.SignUp.SignedUp;
import dev.signet.application.trigger.ClientData;
import org.springframework.stereotype.Component;

@Component
class SigningUp implements Operations {

    private final Presenting clients;
    private final SignUp signUp;
    private final ConfirmSignUp confirm;
    private final ResendCode resend;

    SigningUp(Presenting clients, SignUp signUp, ConfirmSignUp confirm, ResendCode resend) {
        this.clients = clients;
        this.signUp = signUp;
        this.confirm = confirm;
        this.resend = resend;
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    SignUpResponse signUp(SignUpRequest request, Caller caller) {
        SignedUp done = signUp.signUp(
                new SignUp.Request(
                        clients.hashed(request.clientId(), request.secretHash(), request.username()),
                        request.username(),
                        request.password(),
                        Attributes.map(request.userAttributes()),
                        new ClientData(
                                ClientMetadata.of(request.clientMetadata()), Attributes.map(request.validationData()))),
                caller);
        return new SignUpResponse(
                done.confirmed(),
                done.delivery() == null ? null : Deliveries.told(done.delivery()),
                done.user().uuid().toString(),
                done.session());
    }

    @Operation(
            differs =
                    "ForceAliasCreation is ignored: an address that another user has verified is never taken from them.")
    @Public(Allowance.CREDENTIALS)
    ConfirmSignUpResponse confirmSignUp(ConfirmSignUpRequest request, Caller caller) {
        return new ConfirmSignUpResponse(confirm.confirm(
                new ConfirmSignUp.Request(
                        clients.hashed(request.clientId(), request.secretHash(), request.username()),
                        request.username(),
                        request.confirmationCode(),
                        request.session(),
                        ClientMetadata.of(request.clientMetadata())),
                caller));
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    ResendConfirmationCodeResponse resendConfirmationCode(ResendConfirmationCodeRequest request, Caller caller) {
        return new ResendConfirmationCodeResponse(Deliveries.told(resend.resend(
                new ResendCode.Request(
                        clients.hashed(request.clientId(), request.secretHash(), request.username()),
                        request.username(),
                        ClientMetadata.of(request.clientMetadata())),
                caller)));
    }
}
