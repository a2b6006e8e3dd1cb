package dev.signet.api.rest.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheOperatorsJob {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());

    @Test
    void leadsFromATenantToSomebodyWhoSignsIn() {
        String pool = newPool(newTenant());
        JsonNode client = http.post(
                        "/v1/pools/" + pool + "/clients",
                        "{\"settings\":{\"name\":\"Backend\"},\"confidential\":true}",
                        admin)
                .json();
        String secret = client.path("client_secret").asString();
        assertThat(secret).hasSizeGreaterThan(30);
        String clientId = client.path("client_id").asString();
        assertThat(http.get("/v1/pools/" + pool + "/clients/" + clientId, admin).text())
                .doesNotContain(secret);

        JsonNode user = createUser(pool, "bob");
        String signIn = """
                {"client_id":"%s","client_secret":"%s","username":"bob","password":"%s"}""";
        String temporary = user.path("temporary_password").asString();
        assertThat(http.post("/v1/pools/" + pool + "/sessions", signIn.formatted(clientId, "wrong", temporary))
                        .problem())
                .isEqualTo("401 client.wrong_secret");
        JsonNode owed = http.post("/v1/pools/" + pool + "/sessions", signIn.formatted(clientId, secret, temporary))
                .json();
        assertThat(owed.path("challenge").asString()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void closesAndOpensAnAccountAtOnce() {
        People.Person alice = signet.people().newcomer();
        String path = "/v1/pools/" + signet.demo().pool().value() + "/users/"
                + http.get("/v1/me", alice.bearer()).json().path("user_id").asString();
        assertThat(http.get(path, admin).json().path("username").asString()).isEqualTo(alice.name());

        assertThat(http.post(path + "/disable", "", admin).status()).isEqualTo(204);
        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(signet.people().signIn(alice.name(), People.PASSWORD).problem())
                .isEqualTo("403 signin.user_disabled");
        assertThat(http.post(path + "/enable", "", admin).status()).isEqualTo(204);
        assertThat(http.get("/v1/me", alice.bearer()).problem()).isEqualTo("401 token.revoked");
        assertThat(signet.people().signIn(alice.name(), People.PASSWORD).status())
                .isEqualTo(201);
        assertThat(http.post(path + "/sign-out", "", admin).json().path("ended").asInt())
                .isEqualTo(1);
    }

    @Test
    void findsUsersPageByPageAsOfTheLastWrite() {
        String pool = newPool(newTenant());
        for (String name : new String[] {"anna", "annabel", "berta"}) {
            createUser(pool, name);
        }
        String written = http.post("/v1/pools/" + pool + "/users", "{\"username\":\"anne\",\"invite\":false}", admin)
                .header("Signet-Written")
                .orElseThrow();
        String[] wait = {admin[0], admin[1], "Signet-Wait-For", written};
        JsonNode first = http.get("/v1/pools/" + pool + "/users?limit=3", wait).json();
        assertThat(first.path("items").size()).isEqualTo(3);
        JsonNode second = http.get(
                        "/v1/pools/" + pool + "/users?limit=3&cursor="
                                + first.path("next_cursor").asString(),
                        wait)
                .json();
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next_cursor")).isFalse();
        JsonNode found = http.get("/v1/pools/" + pool + "/users?filter=username%20%5E%3D%20%22ann%22", wait)
                .json();
        assertThat(found.path("items").size()).isEqualTo(3);
        assertThat(found.path("as_of").path("position").asLong()).isPositive();
    }

    @Test
    void rotatesAKeyThatTheKeySetShowsBesideTheOldOne() {
        String pool = newPool(newTenant());
        Http.Answer before = http.get("/" + pool + "/.well-known/jwks.json");
        assertThat(before.json().path("keys").size()).isEqualTo(2);
        assertThat(before.header("Cache-Control").orElseThrow()).contains("max-age=300");
        assertThat(http.post("/v1/pools/" + pool + "/signing-keys", "{\"use\":\"ACCESS\"}", admin)
                        .status())
                .isEqualTo(201);
        assertThat(http.get("/" + pool + "/.well-known/jwks.json")
                        .json()
                        .path("keys")
                        .size())
                .isEqualTo(3);
        assertThat(http.get("/" + pool + "/.well-known/openid-configuration")
                        .json()
                        .path("issuer")
                        .asString())
                .endsWith(pool);
    }

    @Test
    void changesThePoolOnlyAsAWhole() {
        String pool = newPool(newTenant());
        Http.Answer changed = http.json(
                "PUT",
                "/v1/pools/" + pool,
                "{\"name\":\"Renamed\",\"self_sign_up\":false,\"key_overlap\":\"PT48H\"}",
                admin);
        assertThat(changed.json().path("settings").path("name").asString()).isEqualTo("Renamed");
        Http.Answer refused = http.json("PUT", "/v1/pools/" + pool, "{\"name\":\"\",\"self_sign_up\":false}", admin);
        assertThat(refused.problem()).isEqualTo("400 request.invalid_value");
        assertThat(http.json("PUT", "/v1/pools/" + pool, "{\"name\":\"x\",\"sign_in_names\":[null]}", admin)
                        .status())
                .isEqualTo(400);
        assertThat(http.get("/v1/pools/" + pool, admin)
                        .json()
                        .path("settings")
                        .path("name")
                        .asString())
                .isEqualTo("Renamed");
    }

    @Test
    void readsTheHistoryOfWhoeverThePoolHasOrHadAndOfNobodyElse() {
        String pool = newPool(newTenant());
        String user = createUser(pool, "gone").path("user_id").asString();
        String path = "/v1/pools/" + pool + "/users/" + user;
        Http.Answer deleted = http.send("DELETE", path, BodyPublishers.noBody(), admin);
        Http.Answer history = http.get(
                path + "/timeline",
                admin[0],
                admin[1],
                "Signet-Wait-For",
                deleted.header("Signet-Written").orElseThrow());
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.text()).contains("user.registered", "user.deleted");

        String other = "/v1/pools/" + newPool(newTenant());
        assertThat(http.get(other + "/users/" + user + "/timeline", admin).problem())
                .isEqualTo("404 user.not_found");
        assertThat(http.get(other + "/sessions/ses_00000000000000000000000000000001/timeline", admin)
                        .problem())
                .isEqualTo("404 request.unknown_identifier");
    }

    @Test
    void isDoneByOperatorsOnly() {
        People.Person alice = signet.people().newcomer();
        assertThat(http.get("/v1/tenants", alice.bearer()).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(http.get("/v1/tenants").problem()).isEqualTo("401 token.missing");
        String reader = signet.operators().appoint(signet.administrator(), "READ_ONLY", newTenant());
        assertThat(http.send("GET", "/v1/tenants", BodyPublishers.noBody(), Operators.bearer(reader))
                        .status())
                .isEqualTo(200);
        assertThat(http.post("/v1/tenants", "{\"name\":\"Mine\"}", Operators.bearer(reader))
                        .problem())
                .isEqualTo("403 operator.not_allowed");
    }

    @Test
    void searchesPeopleOnlyForWhoeverMaySeeThem() {
        String tenant = newTenant();
        String users = "/v1/pools/" + newPool(tenant) + "/users";
        String[] reader = Operators.bearer(signet.operators().appoint(signet.administrator(), "READ_ONLY", tenant));

        assertThat(http.get(users + "?filter=status%20%3D%20%22Enabled%22", reader)
                        .status())
                .isEqualTo(200);
        assertThat(http.get(users + "?filter=email%20%5E%3D%20%22a%22", reader).problem())
                .isEqualTo("403 operator.not_allowed");
    }

    private String newTenant() {
        return http.post("/v1/tenants", "{\"name\":\"Acme\"}", admin)
                .json()
                .path("tenant_id")
                .asString();
    }

    private String newPool(String tenant) {
        return http.post("/v1/tenants/" + tenant + "/pools", "{\"name\":\"People\"}", admin)
                .json()
                .path("pool_id")
                .asString();
    }

    private JsonNode createUser(String pool, String name) {
        Http.Answer created =
                http.post("/v1/pools/" + pool + "/users", "{\"username\":\"" + name + "\",\"invite\":false}", admin);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json();
    }
}
