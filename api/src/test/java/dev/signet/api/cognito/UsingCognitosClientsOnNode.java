package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.NodeClients.Said;
import dev.signet.api.rest.Http;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Client libraries that nobody here wrote, by their names in the registry. */
class UsingCognitosClientsOnNode {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final NodeClients clients = new NodeClients(signet);
    private final String[] admin = Operators.bearer(signet.administrator());

    @Test
    void amazonCognitoIdentityJsLeadsAnAccountFromSignUpToASecondFactor() {
        assertEveryStep(clients.run("identity-js.mjs", house(pool())), 23);
    }

    @Test
    void awsAmplifyLeadsAnAccountFromSignUpToDeletion() {
        assertEveryStep(clients.run("amplify.mjs", house(pool())), 17);
    }

    @Test
    void theAwsSdkForJavaScriptSignsPeopleInAndAdministersThem() {
        String pool = pool();
        Map<String, String> house = house(pool);
        AwsCredentials keys = Keys.administrator().resolveCredentials();
        house.put("ACCESS_KEY", keys.accessKeyId());
        house.put("SECRET_KEY", keys.secretAccessKey());
        house.put("ROTATING_CLIENT", client(pool, true));

        assertEveryStep(clients.run("sdk.mjs", house), 25);
    }

    @Test
    void awsJwtVerifyAndJoseTakeTheTokensAndRefuseTheWrongOnes() {
        Person alice = signet.people().newcomer();
        Said said = clients.run(
                "verifiers.mjs", tokens(alice, signet.demo().client().value()));

        assertEveryStep(said, 21);
    }

    private Map<String, String> tokens(Person person, String client) {
        String pool = signet.demo().pool().value();
        Office office = new Office(signet);
        House another = office.house();
        String name = People.newName();
        office.user(another, name);
        return Map.of(
                "POOL", pool,
                "CLIENT", client,
                "ISSUER",
                        http.get("/" + pool + "/.well-known/openid-configuration")
                                .json()
                                .path("issuer")
                                .asString(),
                "JWKS", http.base() + "/" + pool + "/.well-known/jwks.json",
                "ACCESS_TOKEN", person.accessToken(),
                "ID_TOKEN", person.tokens().path("id_token").asString(),
                "ACCESS_TOKEN_OF_ANOTHER_POOL",
                        office.people(another)
                                .signIn(name, People.PASSWORD)
                                .json()
                                .path("access_token")
                                .asString());
    }

    private static void assertEveryStep(Said said, int steps) {
        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.steps()).as(said.text()).hasSize(steps);
    }

    private Map<String, String> house(String pool) {
        return new HashMap<>(Map.of("POOL", pool, "CLIENT", client(pool, false)));
    }

    private String pool() {
        String tenant = signet.demo().tenant().value();
        return http.post("/v1/tenants/" + tenant + "/pools", """
                        {"name":"clients of Cognito","mfa":{"mode":"OPTIONAL","factors":["SOFTWARE_TOKEN_MFA"]}}""", admin)
                .json()
                .path("pool_id")
                .asString();
    }

    private String client(String pool, boolean rotating) {
        return http.post("/v1/pools/" + pool + "/clients", """
                        {"settings":{"name":"web","auth_flows":["USER_PASSWORD","USER_SRP","REFRESH_TOKEN"],
                          "refresh_rotation":{"enabled":%s,"grace":"PT0S","revoke_on_reuse":false}}}""".formatted(rotating), admin)
                .json()
                .path("client_id")
                .asString();
    }
}
