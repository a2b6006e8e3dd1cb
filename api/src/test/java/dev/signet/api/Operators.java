package dev.signet.api;

import dev.signet.api.rest.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What operators do at the REST door: users of the system pool with a role. */
public final class Operators {

    private static final String CHOSEN = "Chosen-By-Me-9-Battery";

    private final Http http;
    private final String pool;
    private final String client;

    Operators(Http http, String pool, String client) {
        this.http = http;
        this.pool = pool;
        this.client = client;
    }

    /** Signs in with a temporary password, chooses another, and gives the access token. */
    public String firstSignIn(String name, String temporary) {
        JsonNode owed =
                expect(200, http.post("/v1/pools/" + pool + "/sessions", """
                        {"client_id":"%s","username":"%s","password":"%s"}""".formatted(client, name, temporary)));
        return expect(201, http.post("/v1/pools/" + pool + "/challenges", """
                                {"client_id":"%s","session":"%s","new_password":"%s"}""".formatted(
                                client, owed.path("session").asString(), CHOSEN)))
                .path("access_token")
                .asString();
    }

    /** Signs in by the password chosen at the first sign-in, and gives the access token. */
    public String signInAgain(String name) {
        return expect(201, http.post("/v1/pools/" + pool + "/sessions", """
                        {"client_id":"%s","username":"%s","password":"%s"}""".formatted(client, name, CHOSEN)))
                .path("access_token")
                .asString();
    }

    /** Appoints somebody new, by the token of a platform administrator, and gives their access token. */
    public String appoint(String token, String role, @Nullable String tenant) {
        String name = People.newName();
        JsonNode created = expect(201, http.post("/v1/pools/" + pool + "/users", """
                        {"username":"%s","invite":false}""".formatted(name), bearer(token)));
        expect(
                201,
                http.post(
                        "/v1/operators",
                        """
                        {"user_id":"%s","role":"%s"%s}""".formatted(
                                        created.path("user_id").asString(),
                                        role,
                                        tenant == null ? "" : ",\"tenant_id\":\"" + tenant + "\""),
                        bearer(token)));
        return firstSignIn(name, created.path("temporary_password").asString());
    }

    /** The token as an Authorization header. */
    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static JsonNode expect(int status, Http.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
