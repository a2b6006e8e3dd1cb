package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step of a sign-in brings, by name. An empty text is none: some clients send those for what they do not have. */
record Parameters(@Nullable Map<String, String> values) {

    @Nullable
    String find(String name) {
        String value = values == null ? null : values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String require(String name) {
        String value = find(name);
        if (value == null) {
            throw CognitoError.INVALID_PARAMETER.because("Missing required parameter " + name);
        }
        return value;
    }

    @Nullable
    String secretHash() {
        return find("SECRET_HASH");
    }

    SignInRequest begin(
            ClientCredentials client, String flow, @Nullable String session, @Nullable Map<String, String> metadata) {
        return new SignInRequest(
                client,
                Flows.named(flow),
                require("USERNAME"),
                all(),
                find("DEVICE_KEY"),
                session,
                Objects.requireNonNullElse(metadata, Map.of()));
    }

    AnswerChallenge.Answer answer(
            ClientCredentials client,
            String challenge,
            @Nullable String session,
            @Nullable Map<String, String> metadata) {
        return new AnswerChallenge.Answer(
                client, challenge(challenge), session, all(), Objects.requireNonNullElse(metadata, Map.of()));
    }

    private Map<String, String> all() {
        return Objects.requireNonNullElse(values, Map.of());
    }

    private static Challenge challenge(String name) {
        try {
            return Challenge.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw CognitoError.INVALID_PARAMETER.because(name + " is not a challenge that can be answered.");
        }
    }

    /** Names alone: values may be secret. */
    @Override
    public String toString() {
        return all().keySet().toString();
    }
}
