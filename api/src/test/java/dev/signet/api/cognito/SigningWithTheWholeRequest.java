package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What a signature is good for at the door, and what it is not. */
class SigningWithTheWholeRequest {

    private static final String INVALID = "InvalidSignatureException";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Wire wire = Wire.to(signet);
    private final String body = "{\"UserPoolId\":\"" + signet.demo().pool().value() + "\",\"Limit\":1}";

    @Test
    void opensTheDoorInAHeaderAndInTheAddress() {
        assertThat(send(signing -> signing).status()).isEqualTo(200);
        assertThat(send(signing -> signing.ahead(Duration.ofMinutes(15))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-6,Signature expired: ", "6,Signature not yet current: "})
    void countsForFiveMinutesByTheNodesClock(long minutes, String message) {
        Http.Answer refused = send(signing -> signing.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes))));

        assertThat(Wire.error(refused)).isEqualTo(INVALID);
        assertThat(refused.json().path("message").asString()).startsWith(message);
        assertThat(send(signing -> signing.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes / 2))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsInAnAddressForAsLongAsItSaysAndAQuarterOfAnHourAtMost() {
        assertThat(Wire.error(send(signing -> signing.ahead(Duration.ofMinutes(16)))))
                .isEqualTo(INVALID);
        assertThat(Wire.error(send(signing -> signing.ahead(Duration.ofMinutes(1))
                        .at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2))))))
                .isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito-identity", "sts", "s3"})
    void countsForThisServiceAlone(String service) {
        Http.Answer refused = send(signing -> signing.forService(service));

        assertThat(Wire.error(refused)).isEqualTo(INVALID);
        assertThat(refused.json().path("message").asString())
                .isEqualTo("Credential should be scoped to correct service: 'cognito-idp'.");
    }

    @Test
    void countsForThisBodyAlone() {
        SdkHttpRequest signed = wire.sign("ListUsers", body, Keys.administrator(), signing -> signing);

        assertThat(Wire.error(wire.send(signed, body.replace("\"Limit\":1", "\"Limit\":2"))))
                .isEqualTo(INVALID);
        assertThat(Wire.error(wire.send(signed, ""))).isEqualTo(INVALID);
        assertThat(wire.send(signed, body).status()).isEqualTo(200);
    }

    @Test
    void countsForThisOperationAlone() {
        SdkHttpRequest signed = wire.sign("ListUsers", body, Keys.administrator(), signing -> signing);
        SdkHttpRequest other = signed.toBuilder()
                .putHeader("X-Amz-Target", "AWSCognitoIdentityProviderService.ListGroups")
                .build();

        assertThat(Wire.error(wire.send(other, body))).isEqualTo(INVALID);
    }

    @Test
    void countsInNoOtherAddress() {
        SdkHttpRequest signed = wire.sign("ListUsers", body, Keys.administrator(), signing -> signing);

        assertThat(Wire.error(wire.send(
                        signed.toBuilder().putRawQueryParameter("more", "1").build(), body)))
                .isEqualTo(INVALID);
    }

    @Test
    void isRefusedWhereItLeavesTheBodyOut() {
        assertThat(Wire.error(send(Wire.Signing::withoutTheBody))).isEqualTo(INVALID);
    }

    @Test
    void isRefusedOfTemporaryCredentialsWhichSignetDoesNotIssue() {
        assertThat(Wire.error(send(signing -> signing.with("a-session-token"))))
                .isEqualTo("UnrecognizedClientException");
        assertThat(Wire.error(send(signing -> signing.with("a-session-token").ahead(Duration.ofMinutes(1)))))
                .isEqualTo("UnrecognizedClientException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer abc|IncompleteSignatureException",
                "AWS4-HMAC-SHA256 Credential=x|IncompleteSignatureException",
                "AWS4-HMAC-SHA256 Credential=A/20261123/r/cognito-idp/aws4_request, SignedHeaders=host,"
                        + " Signature=00|IncompleteSignatureException",
                "''|IncompleteSignatureException"
            })
    void isRefusedWhereItIsNotWhole(String header, String error) {
        assertThat(Wire.error(wire.call("ListUsers", body, "Authorization", header, "X-Amz-Date", "20261123T120000Z")))
                .isEqualTo(error);
    }

    @Test
    void isAskedForBeforeTheBodyIsRead() {
        assertThat(Wire.error(wire.call("ListUsers", "no JSON"))).isEqualTo("MissingAuthenticationTokenException");
        assertThat(Wire.error(wire.signed("ListUsers", "no JSON"))).isEqualTo("SerializationException");
    }

    @Test
    void isIgnoredWhereNobodyNeedsOne() {
        String request = "{\"ClientId\":\"nobody\",\"Token\":\"x\"}";

        assertThat(Wire.error(wire.call("RevokeToken", request, "Authorization", "AWS4-HMAC-SHA256 broken")))
                .isEqualTo(Wire.error(wire.call("RevokeToken", request)))
                .isNotEqualTo("none");
    }

    private Http.Answer send(UnaryOperator<Wire.Signing> altered) {
        return wire.send(wire.sign("ListUsers", body, Keys.administrator(), altered), body);
    }
}
