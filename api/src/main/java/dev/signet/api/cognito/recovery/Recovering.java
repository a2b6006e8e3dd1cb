package dev.signet.api.cognito.recovery;

import dev.signet.api.cognito.operation.ClientMetadata;
import dev.signet.api.cognito.operation.Deliveries;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.recovery.RecoveryShapes.ConfirmForgotPasswordRequest;
import dev.signet.api.cognito.recovery.RecoveryShapes.ConfirmForgotPasswordResponse;
import dev.signet.api.cognito.recovery.RecoveryShapes.ForgotPasswordRequest;
import dev.signet.api.cognito.recovery.RecoveryShapes.ForgotPasswordResponse;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.recovery.ForgotPassword;
import dev.signet.application.recovery.ResetPassword;
import org.springframework.stereotype.Component;

@Component
class Recovering implements Operations {

    private final Presenting clients;
    private final ForgotPassword forgot;
    private final ResetPassword reset;

    Recovering(Presenting clients, ForgotPassword forgot, ResetPassword reset) {
        this.clients = clients;
        this.forgot = forgot;
        this.reset = reset;
    }

    @Operation(
            differs = "Whether there is such a user is never told, whatever PreventUserExistenceErrors says: the answer"
                    + " names a place to which a code may have gone.")
    @Public(Allowance.CREDENTIALS)
    ForgotPasswordResponse forgotPassword(ForgotPasswordRequest request, Caller caller) {
        return new ForgotPasswordResponse(Deliveries.told(forgot.forgot(
                new ForgotPassword.Request(
                        clients.hashed(request.clientId(), request.secretHash(), request.username()),
                        request.username(),
                        ClientMetadata.of(request.clientMetadata())),
                caller)));
    }

    @Operation(differs = "A new password ends every session of the user, since whoever had the old one may have them.")
    @Public(Allowance.CREDENTIALS)
    ConfirmForgotPasswordResponse confirmForgotPassword(ConfirmForgotPasswordRequest request, Caller caller) {
        reset.reset(
                new ResetPassword.Request(
                        clients.hashed(request.clientId(), request.secretHash(), request.username()),
                        request.username(),
                        request.confirmationCode(),
                        request.password(),
                        ClientMetadata.of(request.clientMetadata())),
                caller);
        return new ConfirmForgotPasswordResponse();
    }
}
