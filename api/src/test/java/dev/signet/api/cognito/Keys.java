package dev.signet.api.cognito;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** Access keys of operators. */
final class Keys {

    private static final Object ONE_AT_A_TIME = new Object();
    private static @Nullable AwsCredentialsProvider administrator;

    private Keys() {}

    /** The key of a platform administrator of the shared node, made by the first test that asks. */
    static AwsCredentialsProvider administrator() {
        synchronized (ONE_AT_A_TIME) {
            if (administrator == null) {
                SignetUnderTest signet = SignetUnderTest.shared();
                administrator =
                        of(signet, signet.operators().appoint(signet.administrator(), "PLATFORM_ADMINISTRATOR", null));
            }
            return administrator;
        }
    }

    /** A new key for the operator whose access token it is. */
    static AwsCredentialsProvider of(SignetUnderTest signet, String token) {
        JsonNode key = issue(signet, token).json();
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                key.path("access_key_id").asString(),
                key.path("secret_access_key").asString()));
    }

    /** POST access-keys. */
    static Http.Answer issue(SignetUnderTest signet, String token) {
        return signet.http()
                .post("/v1/operators/" + operator(signet, token) + "/access-keys", "{}", Operators.bearer(token));
    }

    /** The identifier of the operator whose access token it is. */
    static String operator(SignetUnderTest signet, String token) {
        String user = signet.http()
                .get("/v1/me", Operators.bearer(token))
                .json()
                .path("user_id")
                .asString();
        String cursor = "";
        while (true) {
            JsonNode page = signet.http()
                    .get("/v1/operators?limit=200" + cursor, Operators.bearer(signet.administrator()))
                    .json();
            for (JsonNode operator : page.path("items")) {
                if (operator.path("user_id").asString().equals(user)) {
                    return operator.path("operator_id").asString();
                }
            }
            cursor = "&cursor=" + page.path("next_cursor").asString();
        }
    }
}
