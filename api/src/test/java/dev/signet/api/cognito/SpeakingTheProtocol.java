package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS JSON as it is on the wire. */
class SpeakingTheProtocol {

    private static final String UNKNOWN = "UnknownOperationException";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-amz-json-1.1",
                "application/x-amz-json-1.1; charset=UTF-8",
                "APPLICATION/X-AMZ-JSON-1.1",
                "application/x-amz-json-1.0"
            })
    void answersInTheVersionThatWasAsked(String type) {
        Http.Answer answer =
                wire.send("{}", "x-amz-target", "AWSCognitoIdentityProviderService.GetUser", "content-type", type);

        assertThat(Wire.error(answer)).isEqualTo("InvalidParameterException");
        assertThat(answer.header("Content-Type"))
                .hasValue(type.contains("1.0") ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "application/x-amz-json"})
    void knowsNoOperationInAnotherFormat(String type) {
        String target = "AWSCognitoIdentityProviderService.GetUser";
        Http.Answer answer = type == null
                ? wire.send("{}", "X-Amz-Target", target)
                : wire.send("{}", "X-Amz-Target", target, "Content-Type", type);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Wire.error(answer)).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWSCognitoIdentityProviderService.DoWhatIWant",
                "AWSCognitoIdentityProviderService.getUser",
                "AWSCognitoIdentityProviderService.",
                "AWSCognitoIdentityProviderService",
                "GetUser",
                "AWSCognitoIdentityService.GetUser",
                "AWSCognitoIdentityService.GetId",
                "DynamoDB_20120810.GetItem",
                "."
            })
    void knowsNoOtherOperation(String target) {
        Http.Answer answer = wire.send("{}", "X-Amz-Target", target, "Content-Type", "application/x-amz-json-1.1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Wire.error(answer)).isEqualTo(UNKNOWN);
    }

    @Test
    void takesOneOperationAtATime() {
        assertThat(Wire.error(wire.send("{}", "Content-Type", "application/x-amz-json-1.1")))
                .isEqualTo(UNKNOWN);
        assertThat(Wire.error(
                        wire.call("GetUser", "{}", "X-Amz-Target", "AWSCognitoIdentityProviderService.DeleteUser")))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH"})
    void isSpokenByPostAlone(String method) {
        Http.Answer answer =
                signet.http().send(method, "/", BodyPublishers.ofString("{}"), Wire.headers("RevokeToken"));

        assertThat(answer.status()).isBetween(404, 405);
        assertThat(answer.header("x-amzn-ErrorType")).isEmpty();
    }

    @Test
    void namesEveryAnswer() {
        String first = wire.call("GetUser", "{}").header("x-amzn-RequestId").orElseThrow();

        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(wire.call("GetUser", "{}").header("x-amzn-RequestId")).isNotEqualTo(first);
    }

    @Test
    void tellsABodyThatIsTooLongInItsOwnWords() {
        String longest = "{\"AccessToken\":\"" + "x".repeat(256 * 1024 - 18) + "\"}";

        assertThat(Wire.error(wire.call("GetUser", longest))).isEqualTo("NotAuthorizedException");
        assertTooLarge(wire.call("GetUser", longest + " ", "Origin", "https://app.example"));
        assertTooLarge(signet.http()
                .send(
                        "POST",
                        "/",
                        BodyPublishers.ofByteArrays(
                                List.of(longest.getBytes(StandardCharsets.UTF_8), new byte[] {' '})),
                        Wire.headers("GetUser", "Origin", "https://app.example")));
    }

    @Test
    void tellsControlCharactersInTheAddressInItsOwnWords() {
        Http.Answer answer =
                signet.http().send("POST", "/?a=%00", BodyPublishers.ofString("{}"), Wire.headers("GetUser"));

        assertThat(Wire.error(answer)).isEqualTo("InvalidParameterException");
    }

    @Test
    void answersWithNothingWhereThereIsNoShapeAndWithAnEmptyObjectWhereItIsEmpty() {
        String token = signet.people().newcomer().accessToken();
        String body = "{\"AccessToken\":\"" + token + "\"}";
        String attribute = "{\"AccessToken\":\"" + token + "\",\"UserAttributeNames\":[\"nickname\"]}";

        Http.Answer empty = wire.call("DeleteUserAttributes", attribute);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.text()).isEqualTo("{}");
        Http.Answer nothing = wire.call("DeleteUser", body);
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.text()).isEmpty();
        assertThat(nothing.header("Content-Length")).hasValue("0");
        assertThat(nothing.header("x-amzn-ErrorType")).isEmpty();
    }

    @Test
    void tellsTimesInSecondsWithThreeDecimals() {
        String name = People.newName();
        Http.Answer made = wire.signed(
                "AdminCreateUser",
                "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"MessageAction\":\"SUPPRESS\"}"
                        .formatted(signet.demo().pool().value(), name));

        assertThat(made.text()).containsPattern("\"UserCreateDate\":[0-9]{10}\\.[0-9]{3}[,}]");
    }

    @Test
    void saysNothingOfWhatIsAbsent() {
        String text = wire.call(
                        "GetUser",
                        "{\"AccessToken\":\"" + signet.people().newcomer().accessToken() + "\"}")
                .text();

        assertThat(text).contains("\"Username\"").doesNotContain("null");
    }

    private static void assertTooLarge(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(Wire.error(answer)).isEqualTo("RequestEntityTooLargeException");
        assertThat(answer.json().path("message").asString()).isEqualTo("Send a body of at most 256 KiB.");
        assertThat(answer.header("x-amzn-RequestId")).isPresent();
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("https://app.example");
    }
}
