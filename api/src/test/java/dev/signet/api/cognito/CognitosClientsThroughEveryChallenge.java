package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.NodeClients.Said;
import dev.signet.api.rest.Http;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Client libraries that nobody here wrote, in pools that ask for all that there is, on a node that sends text messages. */
class CognitosClientsThroughEveryChallenge {

    private final SignetUnderTest signet = Node.SHARED;
    private final Http http = signet.http();
    private final NodeClients clients = new NodeClients(
            signet,
            to -> to.startsWith("+") ? Node.TEXTS.codeFor(to) : signet.mail().codeFor(to));
    private final String[] admin = Operators.bearer(signet.administrator());

    @Test
    void amazonCognitoIdentityJsAnswersThemByItsCallbacks() {
        assertEveryStep(clients.run("identity-js-challenges.mjs", houses()), 29);
    }

    @Test
    void awsAmplifyGoesFromStepToStep() {
        assertEveryStep(clients.run("amplify-challenges.mjs", houses()), 30);
    }

    @Test
    void theAwsSdkForJavaScriptAnswersThemForOneselfAndForOthers() {
        assertEveryStep(clients.run("sdk-challenges.mjs", houses()), 35);
    }

    @Test
    void allOfThemSetASecondFactorUpWithinASignIn() {
        Map<String, String> strict = new HashMap<>(houses());
        String pool = pool("""
                ,"mfa":{"mode":"ON","factors":["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]}""");
        strict.put("STRICT_POOL", pool);
        strict.put("STRICT_CLIENT", client(pool));

        assertEveryStep(clients.run("set-up.mjs", strict), 7);
    }

    @Test
    void awsAmplifyAndTheSdkGoOnFromASignUpToASignIn() {
        assertEveryStep(clients.run("auto-sign-in.mjs", houses()), 5);
    }

    private static void assertEveryStep(Said said, int steps) {
        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.steps()).as(said.text()).hasSize(steps);
    }

    private Map<String, String> houses() {
        String pool = pool("""
                ,"mfa":{"mode":"OPTIONAL","factors":["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"],
                  "first_factors":["PASSWORD","EMAIL_OTP","SMS_OTP"]},
                "devices":{"challenge_required_on_new_device":true,"remembered_only_on_user_prompt":true}""");
        String riddles = pool("");
        http.post("/v1/pools/" + riddles + "/triggers/secret", "{}", admin);
        Http.Answer asked =
                http.json("PUT", "/v1/pools/" + riddles, settings(",\"triggers\":" + Node.RIDDLES.triggers()), admin);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return new HashMap<>(Map.of(
                "POOL", pool,
                "CLIENT", client(pool),
                "RIDDLES_POOL", riddles,
                "RIDDLES_CLIENT", client(riddles),
                "ACCESS_KEY", Node.KEY.accessKeyId(),
                "SECRET_KEY", Node.KEY.secretAccessKey()));
    }

    private String pool(String more) {
        Http.Answer made = http.post("/v1/tenants/" + signet.demo().tenant().value() + "/pools", settings(more), admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("pool_id").asString();
    }

    private static String settings(String more) {
        return "{\"name\":\"every challenge\",\"hashing\":{\"memory_kib\":7168,\"iterations\":1,\"parallelism\":1}"
                + more + "}";
    }

    private String client(String pool) {
        return http.post("/v1/pools/" + pool + "/clients", """
                        {"settings":{"name":"web","refresh_rotation":{"enabled":false,"grace":"PT0S","revoke_on_reuse":false},
                          "auth_flows":["USER_PASSWORD","USER_SRP","REFRESH_TOKEN","ADMIN_USER_PASSWORD","CUSTOM","USER_AUTH"]}}""", admin)
                .json()
                .path("client_id")
                .asString();
    }

    /** Started by the first test that asks for it. */
    private static final class Node {
        private static final TextMessages TEXTS = new TextMessages();
        private static final Riddles RIDDLES = new Riddles();
        private static final SignetUnderTest SHARED = SignetUnderTest.started(
                "signet.sms.url=" + TEXTS.url(),
                "signet.sms.secret=of-the-gateway-and-the-node",
                "signet.outgoing.allow-http=true",
                "signet.outgoing.allow-private=true");
        private static final AwsCredentials KEY = Keys.of(
                        SHARED, SHARED.operators().appoint(SHARED.administrator(), "PLATFORM_ADMINISTRATOR", null))
                .resolveCredentials();
    }
}
