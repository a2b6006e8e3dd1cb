package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class SigningAsAnOperator {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final String pool = signet.demo().pool().value();

    @Test
    void opensWhatTheRoleOpens() {
        String token = signet.operators().appoint(signet.administrator(), "PLATFORM_ADMINISTRATOR", null);

        assertThat(list(JavaSdk.of(signet, Keys.of(signet, token)))).isNotNull();
    }

    @Test
    void isDeniedWhatTheRoleDoesNotAllow() {
        String token = signet.operators().appoint(signet.administrator(), "READ_ONLY", null);
        CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.of(signet, token));

        assertThat(list(cognito)).isNotNull();
        assertError(
                "AccessDeniedException",
                () -> cognito.adminDisableUser(r -> r.userPoolId(pool).username("somebody")));
    }

    @Test
    void showsNothingOfAnotherTenant() {
        String tenant = signet.http()
                .post("/v1/tenants", "{\"name\":\"Another\"}", Operators.bearer(signet.administrator()))
                .json()
                .path("tenant_id")
                .asString();
        String token = signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant);
        CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.of(signet, token));

        assertThatThrownBy(() -> list(cognito))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool " + pool + " does not exist.");
    }

    @Test
    void isRefusedWithoutASignature() {
        assertError("MissingAuthenticationTokenException", () -> list(JavaSdk.of(signet)));
    }

    @Test
    void isRefusedWithAKeyThatNobodyHas() {
        assertError(
                "UnrecognizedClientException",
                () -> list(JavaSdk.of(signet, credentials("SKIAAAAAAAAAAAAAAAAA", "secret"))));
        assertError("UnrecognizedClientException", () -> list(JavaSdk.of(signet, credentials("AKIAX", "secret"))));
    }

    @Test
    void isRefusedWithAnotherSecret() {
        String token = signet.operators().appoint(signet.administrator(), "READ_ONLY", null);
        String key = Keys.of(signet, token).resolveCredentials().accessKeyId();

        assertError("InvalidSignatureException", () -> list(JavaSdk.of(signet, credentials(key, "another"))));
    }

    @Test
    void endsWhenTheKeyIsWithdrawn() {
        String token = signet.operators().appoint(signet.administrator(), "READ_ONLY", null);
        AwsCredentialsProvider key = Keys.of(signet, token);
        CognitoIdentityProviderClient cognito = JavaSdk.of(signet, key);
        list(cognito);

        Http.Answer withdrawn = signet.http()
                .send(
                        "DELETE",
                        keysOf(token) + "/" + key.resolveCredentials().accessKeyId(),
                        BodyPublishers.noBody(),
                        Operators.bearer(signet.administrator()));

        assertThat(withdrawn.status()).isEqualTo(204);
        assertError("UnrecognizedClientException", () -> list(cognito));
        assertThat(signet.http()
                        .get(keysOf(token), Operators.bearer(token))
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void endsWhenTheOperatorIsDismissed() {
        String token = signet.operators().appoint(signet.administrator(), "READ_ONLY", null);
        CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.of(signet, token));
        list(cognito);

        signet.http()
                .send(
                        "DELETE",
                        "/v1/operators/" + Keys.operator(signet, token),
                        BodyPublishers.noBody(),
                        Operators.bearer(signet.administrator()));

        assertError("UnrecognizedClientException", () -> list(cognito));
    }

    @Test
    void takesTwoKeysAtMost() {
        String token = signet.operators().appoint(signet.administrator(), "READ_ONLY", null);

        assertThat(Keys.issue(signet, token).status()).isEqualTo(201);
        assertThat(Keys.issue(signet, token).status()).isEqualTo(201);
        assertThat(Keys.issue(signet, token).problem()).isEqualTo("409 accesskey.too_many");
    }

    @Test
    void isNobodyElsesToBegin() {
        String token = signet.operators().appoint(signet.administrator(), "PLATFORM_ADMINISTRATOR", null);

        Http.Answer refused = signet.http().post(keysOf(token), "{}", Operators.bearer(signet.administrator()));

        assertThat(refused.problem()).isEqualTo("403 operator.not_allowed");
    }

    private String keysOf(String token) {
        return "/v1/operators/" + Keys.operator(signet, token) + "/access-keys";
    }

    private Object list(CognitoIdentityProviderClient cognito) {
        return cognito.listUsers(r -> r.userPoolId(pool).limit(1));
    }

    private static AwsCredentialsProvider credentials(String key, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    private static void assertError(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        CognitoIdentityProviderException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }
}
