package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The SDK does not know these operations yet. */
class SessionsAtTheCognitoDoor {

    private final SignetUnderTest signet = SignetUnderTest.shared();

    @Test
    void areListedAndRevokedOneByOne() {
        Person person = signet.people().newcomer();
        String other = signet.people()
                .signIn(person.name(), People.PASSWORD)
                .json()
                .path("access_token")
                .asString();

        JsonNode listed =
                call("ListUserSessions", person.accessToken(), "").json().path("Sessions");
        assertThat(listed.size()).isEqualTo(2);
        String id = listed.get(0).path("IsCurrentSession").asBoolean()
                ? listed.get(1).path("SessionId").asString()
                : listed.get(0).path("SessionId").asString();
        Http.Answer revoked = call("RevokeUserSession", person.accessToken(), ",\"SessionId\":\"" + id + "\"");

        assertThat(revoked.text()).isEqualTo("{}");
        assertThat(call("GetUser", other, "").header("x-amzn-ErrorType")).contains("NotAuthorizedException");
        assertThat(call("RevokeUserSession", person.accessToken(), ",\"SessionId\":\"nothing\"")
                        .json()
                        .path("__type")
                        .asString())
                .isEqualTo("ResourceNotFoundException");
    }

    private Http.Answer call(String operation, String token, String more) {
        return signet.http()
                .send(
                        "POST",
                        "/",
                        BodyPublishers.ofString("{\"AccessToken\":\"" + token + "\"" + more + "}"),
                        "X-Amz-Target",
                        "AWSCognitoIdentityProviderService." + operation,
                        "Content-Type",
                        "application/x-amz-json-1.1");
    }
}
