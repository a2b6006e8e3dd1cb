package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.session.RefreshTokens;
import dev.signet.application.session.SessionRefused;
import dev.signet.application.session.SessionTokens;
import org.springframework.stereotype.Component;

/** Refreshes as a sign-in does it, whose answer has no place for the next refresh token. */
@Component
class Refreshing {

    private final RefreshTokens refresh;

    Refreshing(RefreshTokens refresh) {
        this.refresh = refresh;
    }

    SessionTokens refresh(ClientCredentials client, Parameters parameters, Caller caller) {
        try {
            return refresh.refresh(
                    new RefreshTokens.Request(client, parameters.require("REFRESH_TOKEN"), false)
                            .from(parameters.find("DEVICE_KEY")),
                    caller);
        } catch (SessionRefused.Rotating refused) {
            throw CognitoError.UNSUPPORTED_OPERATION.because("This API does not support refresh token rotation");
        } catch (SessionRefused.RefreshNotEnabled refused) {
            throw CognitoError.INVALID_PARAMETER.because("REFRESH_TOKEN_AUTH flow not enabled for this client");
        }
    }
}
