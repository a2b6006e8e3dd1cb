package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInRefused;
import dev.signet.domain.client.AuthFlow;
import java.util.function.Supplier;

/** The flows by the protocol's names. */
final class Flows {

    private Flows() {}

    static boolean refreshes(String flow) {
        return flow.equals("REFRESH_TOKEN_AUTH") || flow.equals("REFRESH_TOKEN");
    }

    static AuthFlow named(String flow) {
        return switch (flow) {
            case "USER_PASSWORD_AUTH" -> AuthFlow.USER_PASSWORD;
            case "USER_SRP_AUTH" -> AuthFlow.USER_SRP;
            case "ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH" -> AuthFlow.ADMIN_USER_PASSWORD;
            case "CUSTOM_AUTH" -> AuthFlow.CUSTOM;
            case "USER_AUTH" -> AuthFlow.USER_AUTH;
            default -> throw new IllegalStateException(flow + " passed the check of the shape");
        };
    }

    /** The first step, which names the flow where the client may not ask so. */
    static SignInAnswer enabled(String flow, Supplier<SignInAnswer> step) {
        try {
            return step.get();
        } catch (SignInRefused.FlowNotEnabled refused) {
            throw CognitoError.INVALID_PARAMETER.because(flow + " flow not enabled for this client");
        }
    }
}
