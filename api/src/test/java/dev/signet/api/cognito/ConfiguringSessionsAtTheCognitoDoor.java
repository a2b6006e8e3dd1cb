package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The SDK for Java does not know these operations yet; that for JavaScript does. */
class ConfiguringSessionsAtTheCognitoDoor {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);
    private final String pool = signet.demo().pool().value();

    @Test
    void letsAUserHaveAsManyAsThePoolAllows() {
        String house = newPool();
        assertThat(settings("GetUserPoolSessionConfiguration", house, "").text())
                .isEqualTo(configured(house, "DISABLED", 20));

        assertThat(settings(
                                "SetUserPoolSessionConfiguration",
                                house,
                                ",\"UserSessionTracking\":\"ENABLED\",\"TokenSession\":{\"MaxPerUser\":2}")
                        .text())
                .isEqualTo(configured(house, "ENABLED", 2));

        List<String> tokens = signInThrice(house);
        assertThat(Wire.error(wire.call("GetUser", "{\"AccessToken\":\"" + tokens.getFirst() + "\"}")))
                .isEqualTo("NotAuthorizedException");
        assertThat(listedOf(house).size()).isEqualTo(2);
        assertThat(settings("UpdateUserPool", house, "").status()).isEqualTo(200);
        assertThat(settings("GetUserPoolSessionConfiguration", house, "").text())
                .as("an update of the pool says nothing of it")
                .isEqualTo(configured(house, "ENABLED", 2));
    }

    @Test
    void keepsHowLongPagesKnowABrowserForEachClient() {
        String client = signet.demo().client().value();
        String named = ",\"ClientId\":\"" + client + "\"";
        assertThat(settings("GetUserPoolClientSessionConfiguration", pool, named)
                        .text())
                .contains("\"SSOSession\":{\"MaxValidityMinutes\":60}");
        String other = newClient();
        assertThat(settings(
                                "SetUserPoolClientSessionConfiguration",
                                pool,
                                other + ",\"SSOSession\":{\"MaxValidityMinutes\":0}")
                        .text())
                .contains("\"SSOSession\":{\"MaxValidityMinutes\":0}");
        assertThat(settings("UpdateUserPoolClient", pool, other).status()).isEqualTo(200);

        assertThat(settings("GetUserPoolClientSessionConfiguration", pool, other)
                        .text())
                .contains("\"SSOSession\":{\"MaxValidityMinutes\":0}");
        assertThat(Wire.error(settings("GetUserPoolClientSessionConfiguration", pool, ",\"ClientId\":\"cli_none\"")))
                .isEqualTo("ResourceNotFoundException");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SetUserPoolSessionConfiguration       | "UserSessionTracking":"ENABLED","TokenSession":{"MaxPerUser":0}   | maxPerUser
            SetUserPoolSessionConfiguration       | "UserSessionTracking":"ENABLED","TokenSession":{"MaxPerUser":101} | maxPerUser
            SetUserPoolSessionConfiguration       | "UserSessionTracking":"ENABLED","TokenSession":{}                 | maxPerUser
            SetUserPoolSessionConfiguration       | "UserSessionTracking":"ENABLED"                                   | tokenSession
            SetUserPoolSessionConfiguration       | "UserSessionTracking":"SOME","TokenSession":{"MaxPerUser":5}      | userSessionTracking
            SetUserPoolClientSessionConfiguration | "ClientId":"x","SSOSession":{"MaxValidityMinutes":129601}         | maxValidityMinutes
            SetUserPoolClientSessionConfiguration | "ClientId":"x","SSOSession":{"MaxValidityMinutes":-1}             | maxValidityMinutes
            """)
    void refusesWhatCannotBe(String operation, String members, String named) {
        Http.Answer refused = settings(operation, pool, "," + members);

        assertThat(Wire.error(refused)).isEqualTo("InvalidParameterException");
        assertThat(refused.text()).contains(named);
    }

    private static String configured(String house, String tracking, int most) {
        return "{\"UserPoolId\":\"%s\",\"UserSessionTracking\":\"%s\",\"TokenSession\":{\"MaxPerUser\":%d}}"
                .formatted(house, tracking, most);
    }

    private String newPool() {
        return signet.http()
                .post(
                        "/v1/tenants/" + signet.demo().tenant().value() + "/pools",
                        "{\"name\":\"Few sessions\"}",
                        Operators.bearer(signet.administrator()))
                .json()
                .path("pool_id")
                .asString();
    }

    private String newClient() {
        String made = signet.http()
                .post(
                        "/v1/pools/" + pool + "/clients",
                        "{\"settings\":{\"name\":\"pages\"}}",
                        Operators.bearer(signet.administrator()))
                .json()
                .path("client_id")
                .asString();
        return ",\"ClientId\":\"" + made + "\"";
    }

    private List<String> signInThrice(String house) {
        String client = settings(
                        "CreateUserPoolClient",
                        house,
                        ",\"ClientName\":\"web\",\"ExplicitAuthFlows\":[\"ALLOW_USER_PASSWORD_AUTH\"]")
                .json()
                .path("UserPoolClient")
                .path("ClientId")
                .asString();
        settings("AdminCreateUser", house, ",\"Username\":\"alice\",\"MessageAction\":\"SUPPRESS\"");
        settings(
                "AdminSetUserPassword",
                house,
                ",\"Username\":\"alice\",\"Permanent\":true,\"Password\":\"" + People.PASSWORD + "\"");
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tokens.add(wire.call("InitiateAuth", """
                            {"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"%s",
                             "AuthParameters":{"USERNAME":"alice","PASSWORD":"%s"}}""".formatted(client, People.PASSWORD))
                    .json()
                    .path("AuthenticationResult")
                    .path("AccessToken")
                    .asString());
        }
        return tokens;
    }

    private JsonNode listedOf(String house) {
        return settings("AdminListUserSessions", house, ",\"Username\":\"alice\"")
                .json()
                .path("Sessions");
    }

    private Http.Answer settings(String operation, String house, String more) {
        return wire.signed(operation, "{\"UserPoolId\":\"" + house + "\"" + more + "}");
    }
}
