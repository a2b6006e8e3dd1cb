package dev.signet.api.rest.identitypool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnIdentityPool {

    private static final String UPLOADER = "arn:aws:iam::123456789012:role/Uploader";
    private static final String ADMIN = "arn:aws:iam::123456789012:role/Admin";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String tenant = tenant();
    private final String pool = userPool(tenant);
    private final String client = client(pool);

    @Test
    void isCreatedAndChangedAsAWhole() {
        String made = created("{\"name\":\"Uploads\",\"guests\":true,\"user_pools\":[" + login(pool, client) + "]}");
        JsonNode first = http.get(made, admin).json();
        assertThat(first.path("settings").path("guests").asBoolean()).isTrue();
        assertThat(first.path("settings")
                        .path("user_pools")
                        .get(0)
                        .path("client")
                        .asString())
                .isEqualTo(client);

        JsonNode changed =
                http.json("PUT", made, "{\"name\":\"Photos\"}", admin).json();

        assertThat(changed.path("settings").path("guests").asBoolean()).isFalse();
        assertThat(changed.path("settings").path("user_pools").size()).isZero();
        assertThat(http.get(made, admin).json()).isEqualTo(changed);
        assertThat(http.get("/v1/tenants/" + tenant + "/identity-pools", admin)
                        .json()
                        .path("items")
                        .size())
                .isOne();
    }

    @Test
    void isNoMoreOnceItIsDeleted() {
        String made = created("{\"name\":\"Uploads\"}");

        assertThat(http.send("DELETE", made, BodyPublishers.noBody(), admin).status())
                .isEqualTo(204);

        assertThat(http.get(made, admin).problem()).isEqualTo("404 identity.pool_not_found");
        assertThat(http.send("DELETE", made, BodyPublishers.noBody(), admin).problem())
                .isEqualTo("404 identity.pool_not_found");
    }

    @Test
    void takesTheWordOfItsOwnTenantsPoolsOnly() {
        String theirs = userPool(tenant());
        for (String login : List.of(
                login(theirs, client(theirs)),
                login(pool, client(theirs)),
                login("eu-west-1_AbCdEf", "1example23456789"),
                login("pol_00000000000000000000000000000000", client))) {
            assertThat(create("{\"name\":\"Uploads\",\"user_pools\":[" + login + "]}")
                            .problem())
                    .as(login)
                    .isEqualTo("400 identity.user_pool_unknown");
        }
        String made = created("{\"name\":\"Uploads\"}");
        assertThat(http.json(
                                "PUT",
                                made,
                                "{\"name\":\"Uploads\",\"user_pools\":[" + login(theirs, client(theirs)) + "]}",
                                admin)
                        .problem())
                .isEqualTo("400 identity.user_pool_unknown");
    }

    @Test
    void saysWhichRoleATokenWouldGetAndWhy() {
        String made = created("{\"name\":\"Uploads\",\"user_pools\":[" + login(pool, client) + "]}");
        String provider = "id.example/" + pool + ":" + client;
        assertThat(simulated(made, "{}").path("choice").path("why").asString()).isEqualTo("NOT_SET");
        http.json("PUT", made + "/roles", """
                {"authenticated":"%s","guest":"%s","mappings":{"%s":{"source":"RULES","otherwise":"DENY","rules":[
                  {"claim":"cognito:groups","match":"CONTAINS","value":"admins","role":"%s"},
                  {"claim":"email","match":"STARTS_WITH","value":"a","role":"%s"}]}}}""".formatted(UPLOADER, UPLOADER, provider, ADMIN, UPLOADER), admin);
        http.json("PUT", made + "/credential-tags", "{\"provider\":\"" + provider + "\",\"usual\":true}", admin);

        JsonNode admins = simulated(made, """
                {"provider":"%s","claims":{"sub":"1","aud":"%s"},"list_claims":{"cognito:groups":["admins","staff"]}}""".formatted(provider, client));
        JsonNode nobody = simulated(made, "{\"provider\":\"" + provider + "\",\"claims\":{\"email\":\"b@c.example\"}}");

        assertThat(admins.path("choice").path("role").asString()).isEqualTo(ADMIN);
        assertThat(admins.path("choice").path("rule").asInt()).isOne();
        assertThat(admins.path("credential_tags").path("username").asString()).isEqualTo("1");
        assertThat(admins.path("credential_tags").path("client").asString()).isEqualTo(client);
        assertThat(nobody.path("choice").path("why").asString()).isEqualTo("AMBIGUOUS");
        assertThat(nobody.path("choice").has("role")).isFalse();
        assertThat(simulated(made, "{}").path("choice").path("why").asString()).isEqualTo("GUEST");
    }

    @Test
    void keepsEveryProvidersTagsWhoeverSetsThemAtTheSameTime() throws InterruptedException {
        String made = created("{\"name\":\"Uploads\"}");
        List<Callable<Http.Answer>> calls = IntStream.range(0, 8)
                .<Callable<Http.Answer>>mapToObj(number -> () -> http.json(
                        "PUT",
                        made + "/credential-tags",
                        "{\"provider\":\"provider-" + number + "\",\"claims\":{\"team\":\"custom:team\"}}",
                        admin))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(calls);
        }

        assertThat(http.get(made, admin).json().path("credential_tags").size()).isEqualTo(8);
    }

    @Test
    void isRefusedWithTheFieldNamed() {
        assertField(create("{\"name\":\"<b>\"}"), "name must have");
        assertField(create("{\"name\":\"U\",\"developer_provider\":\"a b\"}"), "developerProvider must have");
        assertField(
                create("{\"name\":\"U\",\"open_id_providers\":[\"https://id.example/long-enough\"]}"),
                "openIdProviders");
        String made = created("{\"name\":\"Uploads\"}");
        assertField(http.json("PUT", made + "/roles", "{\"authenticated\":\"Admin\"}", admin), "authenticated must be");
        assertField(
                http.json(
                        "PUT",
                        made + "/roles",
                        "{\"mappings\":{\"p\":{\"source\":\"RULES\",\"otherwise\":\"DENY\"}}}",
                        admin),
                "mappings.rules must be from 1 to 25");
    }

    @Test
    void belongsToItsTenantAndNobodyElse() {
        String made = created("{\"name\":\"Uploads\"}");
        String nobodys = "/v1/identity-pools/ipl_00000000000000000000000000000000";
        String[] stranger =
                Operators.bearer(signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant()));
        for (String method : List.of("GET", "DELETE")) {
            Http.Answer theirs = http.send(method, made, BodyPublishers.noBody(), stranger);
            assertThat(theirs.problem()).isEqualTo("404 identity.pool_not_found");
            assertThat(theirs.text())
                    .isEqualTo(http.send(method, nobodys, BodyPublishers.noBody(), stranger)
                            .text());
        }
        Map.of("", "{\"name\":\"N\"}", "/roles", "{}", "/credential-tags", "{\"provider\":\"p\"}")
                .forEach((path, body) -> assertThat(
                                http.json("PUT", made + path, body, stranger).problem())
                        .as(path)
                        .isEqualTo("404 identity.pool_not_found"));
        assertThat(http.post(made + "/role-simulations", "{}", stranger).problem())
                .isEqualTo("404 identity.pool_not_found");
    }

    private JsonNode simulated(String made, String body) {
        Http.Answer answer = http.post(made + "/role-simulations", body, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void assertField(Http.Answer answer, String detail) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    private Http.Answer create(String body) {
        return http.post("/v1/tenants/" + tenant + "/identity-pools", body, admin);
    }

    private String created(String body) {
        Http.Answer answer = create(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/v1/identity-pools/" + answer.json().path("identity_pool_id").asString();
    }

    private static String login(String pool, String client) {
        return "{\"provider\":\"id.example/" + pool + "\",\"client\":\"" + client + "\"}";
    }

    private String tenant() {
        return http.post("/v1/tenants", "{\"name\":\"T\"}", admin)
                .json()
                .path("tenant_id")
                .asString();
    }

    private String userPool(String of) {
        return http.post("/v1/tenants/" + of + "/pools", "{\"name\":\"Shoppers\"}", admin)
                .json()
                .path("pool_id")
                .asString();
    }

    private String client(String of) {
        return http.post("/v1/pools/" + of + "/clients", "{\"settings\":{\"name\":\"Shop\"}}", admin)
                .json()
                .path("client_id")
                .asString();
    }
}
