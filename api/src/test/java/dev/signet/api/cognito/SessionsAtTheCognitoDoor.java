package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import tools.jackson.databind.JsonNode;

/** The SDK for Java does not know these operations yet; that for JavaScript does. */
class SessionsAtTheCognitoDoor {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);
    private final String pool = signet.demo().pool().value();
    private final Person person = signet.people().newcomer();

    @Test
    void areListedAndRevokedOneByOne() {
        String other = anotherSession();

        JsonNode listed = own("ListUserSessions", "").json().path("Sessions");
        assertThat(listed.size()).isEqualTo(2);
        String id = listed.get(0).path("IsCurrentSession").asBoolean() ? id(listed.get(1)) : id(listed.get(0));
        Http.Answer revoked = own("RevokeUserSession", ",\"SessionId\":\"" + id + "\"");

        assertThat(revoked.text()).isEqualTo("{}");
        assertThat(wire.call("GetUser", "{\"AccessToken\":\"" + other + "\"}").header("x-amzn-ErrorType"))
                .contains("NotAuthorizedException");
        assertThat(Wire.error(own("RevokeUserSession", ",\"SessionId\":\"nothing\"")))
                .isEqualTo("ResourceNotFoundException");
        assertThat(Wire.error(own("RevokeUserSession", ",\"SessionId\":\"" + id + "\"")))
                .as("one that is over")
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void sayFromWhereAndWithWhatTheyWereUsedLast() {
        Http.Answer signedIn = wire.call(
                "InitiateAuth",
                """
                {"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"%s",
                 "AuthParameters":{"USERNAME":"%s","PASSWORD":"%s"}}""".formatted(signet.demo().client().value(), person.name(), People.PASSWORD),
                "User-Agent",
                BROWSER);
        JsonNode tokens = signedIn.json().path("AuthenticationResult");
        String token = tokens.path("AccessToken").asString();
        JsonNode first = current(token);

        assertThat(first.path("DeviceType").asString()).isEqualTo("Firefox 126 / Linux");
        assertThat(first.path("LastIPAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(first.path("SessionType").asString()).isEqualTo("TOKEN");
        assertThat(first.has("OriginSessionId")).isFalse();

        wire.call(
                "GetTokensFromRefreshToken",
                "{\"ClientId\":\"%s\",\"RefreshToken\":\"%s\"}"
                        .formatted(
                                signet.demo().client().value(),
                                tokens.path("RefreshToken").asString()),
                "User-Agent",
                "shop-app/7.1");

        assertThat(current(token).path("DeviceType").asString()).isEqualTo("shop-app 7.1");
    }

    @Test
    void areListedAndRevokedByOperators() {
        anotherSession();

        JsonNode listed = admin("AdminListUserSessions", "").json().path("Sessions");
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.get(0).path("LastIPAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(listed.get(0).path("IsCurrentSession").asBoolean()).isFalse();
        for (JsonNode session : listed) {
            assertThat(admin("AdminRevokeUserSession", ",\"SessionId\":\"" + id(session) + "\"")
                            .text())
                    .isEqualTo("{}");
        }

        assertThat(admin("AdminListUserSessions", "").json().path("Sessions").size())
                .isZero();
        assertThat(Wire.error(own("GetUser", ""))).isEqualTo("NotAuthorizedException");
        assertThat(Wire.error(admin("AdminRevokeUserSession", ",\"SessionId\":\"" + id(listed.get(0)) + "\"")))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void ofOneUserAreNotRevokedAsThoseOfAnother() {
        JsonNode theirs = own("ListUserSessions", "").json().path("Sessions").get(0);
        Person other = signet.people().newcomer();

        assertThat(Wire.error(wire.call(
                        "RevokeUserSession",
                        "{\"AccessToken\":\"%s\",\"SessionId\":\"%s\"}".formatted(other.accessToken(), id(theirs)))))
                .isEqualTo("ResourceNotFoundException");
        assertThat(Wire.error(wire.signed(
                        "AdminRevokeUserSession",
                        "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"SessionId\":\"%s\"}"
                                .formatted(pool, other.name(), id(theirs)))))
                .isEqualTo("ResourceNotFoundException");

        assertThat(own("GetUser", "").status()).isEqualTo(200);
    }

    @Test
    void showWhereTheyAreUsedToNobodyWhoMayNotSeePersonalData() {
        AwsCredentialsProvider reader = TenantKeys.of("READ_ONLY", null);
        String body = "{\"UserPoolId\":\"%s\",\"Username\":\"%s\"}".formatted(pool, person.name());
        String id = id(own("ListUserSessions", "").json().path("Sessions").get(0));
        String revoking = body.replace("}", ",\"SessionId\":\"" + id + "\"}");

        assertThat(send(reader, "AdminListUserSessions", body).text())
                .contains(id)
                .doesNotContain("127.0.0.1")
                .doesNotContain("DeviceType");
        assertThat(Wire.error(send(reader, "AdminRevokeUserSession", revoking))).isEqualTo("AccessDeniedException");
    }

    @Test
    void ofUsersWhomNobodyKnowsAreTold() {
        assertThat(Wire.error(wire.signed(
                        "AdminListUserSessions", "{\"UserPoolId\":\"%s\",\"Username\":\"nobody\"}".formatted(pool))))
                .isEqualTo("UserNotFoundException");
        assertThat(Wire.error(wire.signed(
                        "AdminRevokeUserSession",
                        "{\"UserPoolId\":\"%s\",\"Username\":\"nobody\",\"SessionId\":\"x\"}".formatted(pool))))
                .isEqualTo("UserNotFoundException");
    }

    private String anotherSession() {
        return signet.people()
                .signIn(person.name(), People.PASSWORD)
                .json()
                .path("access_token")
                .asString();
    }

    private JsonNode current(String token) {
        for (JsonNode session : wire.call("ListUserSessions", "{\"AccessToken\":\"" + token + "\"}")
                .json()
                .path("Sessions")) {
            if (session.path("IsCurrentSession").asBoolean()) {
                return session;
            }
        }
        throw new AssertionError("the session of the token is not listed");
    }

    private Http.Answer own(String operation, String more) {
        return wire.call(operation, "{\"AccessToken\":\"" + person.accessToken() + "\"" + more + "}");
    }

    private Http.Answer admin(String operation, String more) {
        return wire.signed(
                operation, "{\"UserPoolId\":\"" + pool + "\",\"Username\":\"" + person.name() + "\"" + more + "}");
    }

    private Http.Answer send(AwsCredentialsProvider key, String operation, String body) {
        return wire.send(wire.sign(operation, body, key, signing -> signing), body);
    }

    private static String id(JsonNode session) {
        return session.path("SessionId").asString();
    }
}
