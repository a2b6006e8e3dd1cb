package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.domain.client.AuthFlow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a sign-in, as it comes in.
 *
 * @param flow how the client asks; refresh tokens go to {@code RefreshTokens}
 * @param username as it was typed
 * @param proofs what came along, by Cognito's names: {@code PASSWORD}, {@code SRP_A}, {@code PREFERRED_CHALLENGE}, …
 * @param deviceKey the device that the client says it is; absent for none
 * @param session what a sign-up or its confirmation gave, which counts as first factor; absent for none
 * @param metadata what the client sends for the pool's triggers
 */
public record SignInRequest(
        ClientCredentials client,
        AuthFlow flow,
        String username,
        Map<String, String> proofs,
        @Nullable String deviceKey,
        @Nullable String session,
        Map<String, String> metadata) {

    public SignInRequest {
        proofs = AnswerNames.present(proofs);
        metadata = Map.copyOf(metadata);
    }

    /** A sign-in by password, from the user's own device. */
    public static SignInRequest byPassword(ClientCredentials client, String username, String password) {
        return new SignInRequest(
                client, AuthFlow.USER_PASSWORD, username, Map.of(AnswerNames.PASSWORD, password), null, null, Map.of());
    }

    /** Neither name nor proofs. */
    @Override
    public String toString() {
        return "SignInRequest[" + client + ", " + flow + "]";
    }
}
