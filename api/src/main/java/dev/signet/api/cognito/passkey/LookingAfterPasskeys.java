package dev.signet.api.cognito.passkey;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.passkey.PasskeyShapes.CompleteWebAuthnRegistrationRequest;
import dev.signet.api.cognito.passkey.PasskeyShapes.CompleteWebAuthnRegistrationResponse;
import dev.signet.api.cognito.passkey.PasskeyShapes.DeleteWebAuthnCredentialRequest;
import dev.signet.api.cognito.passkey.PasskeyShapes.DeleteWebAuthnCredentialResponse;
import dev.signet.api.cognito.passkey.PasskeyShapes.ListWebAuthnCredentialsRequest;
import dev.signet.api.cognito.passkey.PasskeyShapes.ListWebAuthnCredentialsResponse;
import dev.signet.api.cognito.passkey.PasskeyShapes.StartWebAuthnRegistrationRequest;
import dev.signet.api.cognito.passkey.PasskeyShapes.StartWebAuthnRegistrationResponse;
import dev.signet.api.cognito.passkey.PasskeyShapes.WebAuthnCredentialDescription;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.account.OwnPasskeys;
import dev.signet.application.account.RegisterOwnPasskey;
import dev.signet.application.command.Caller;
import dev.signet.application.passkey.KnownPasskey;
import dev.signet.application.session.LiveSession;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class LookingAfterPasskeys implements Operations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegisterOwnPasskey register;
    private final OwnPasskeys passkeys;

    LookingAfterPasskeys(RegisterOwnPasskey register, OwnPasskeys passkeys) {
        this.register = register;
        this.passkeys = passkeys;
    }

    @Operation
    @ForUsers
    StartWebAuthnRegistrationResponse startWebAuthnRegistration(
            StartWebAuthnRegistrationRequest request, LiveSession session) {
        return new StartWebAuthnRegistrationResponse(JSON.valueToTree(register.begin(session)));
    }

    @Operation
    @ForUsers
    CompleteWebAuthnRegistrationResponse completeWebAuthnRegistration(
            CompleteWebAuthnRegistrationRequest request, LiveSession session, Caller caller) {
        register.finish(session, request.credential().toString(), null, caller);
        return new CompleteWebAuthnRegistrationResponse();
    }

    @Operation(reads = true)
    @ForUsers
    ListWebAuthnCredentialsResponse listWebAuthnCredentials(
            ListWebAuthnCredentialsRequest request, LiveSession session) {
        return new ListWebAuthnCredentialsResponse(
                passkeys.list(session).stream()
                        .map(passkey -> new WebAuthnCredentialDescription(
                                passkey.rawId(),
                                passkey.name(),
                                passkey.relyingPartyId(),
                                passkey.attachment(),
                                passkey.transports(),
                                passkey.createdAt()))
                        .toList(),
                null);
    }

    @Operation
    @ForUsers
    DeleteWebAuthnCredentialResponse deleteWebAuthnCredential(
            DeleteWebAuthnCredentialRequest request, LiveSession session, Caller caller) {
        KnownPasskey passkey = passkeys.list(session).stream()
                .filter(known -> known.rawId().equals(request.credentialId()))
                .findFirst()
                .orElseThrow(() -> CognitoError.RESOURCE_NOT_FOUND.because("WebAuthn credential does not exist."));
        passkeys.remove(session, passkey.credential(), caller);
        return new DeleteWebAuthnCredentialResponse();
    }
}
