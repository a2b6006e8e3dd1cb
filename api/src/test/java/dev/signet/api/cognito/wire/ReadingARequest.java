package dev.signet.api.cognito.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.Choice;
import dev.signet.api.cognito.shape.Kind;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingARequest {

    private static final String POOL = "\"UserPoolId\":\"eu_1\"";

    record Sample(
            @Text(Kind.USER_POOL_ID) String userPoolId,
            @Nullable @Text(Kind.PASSWORD) String password,
            @Nullable @OneOf(Choice.DELIVERY_MEDIUM) String medium,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable Boolean force,
            @Nullable List<AttributeType> userAttributes,
            @Nullable Map<@Text(Kind.STRING) String, @Text(Kind.STRING) String> authParameters) {}

    @Test
    void dropsNullsWhereverTheyStand() {
        Sample sample = read("""
                {%s,"Password":null,"UserAttributes":[null,{"Name":"email","Value":null}],
                "AuthParameters":{"USERNAME":"ada","DEVICE_KEY":null,"SECRET_HASH":""}}""".formatted(POOL));

        assertThat(sample.password()).isNull();
        assertThat(sample.userAttributes()).containsExactly(new AttributeType("email", null));
        assertThat(sample.authParameters()).isEqualTo(Map.of("USERNAME", "ada", "SECRET_HASH", ""));
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(read("{%s,\"Nonsense\":{\"deep\":[1,{}]}}".formatted(POOL)).userPoolId())
                .isEqualTo("eu_1");
    }

    @Test
    void takesNoBodyForAnEmptyObject() {
        refused("", "InvalidParameterException")
                .hasMessage(
                        "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member"
                                + " must not be null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{}{}",
                "{\"UserPoolId\":'eu_1'}",
                "{\"UserPoolId\":\"eu_1\",}",
                "{/*no*/}",
                "{\"UserPoolId\":7}",
                "{\"UserPoolId\":true}",
                "{\"UserPoolId\":[\"eu_1\"]}",
                "{\"Limit\":\"7\"}",
                "{\"Limit\":7.5}",
                "{\"Limit\":99999999999999999999}",
                "{\"Limit\":1e400}",
                "{\"Force\":\"true\"}",
                "{\"Force\":1}",
                "{\"UserAttributes\":{\"Name\":\"email\"}}",
                "{\"UserAttributes\":[\"email\"]}",
                "{\"AuthParameters\":[]}",
                "{\"AuthParameters\":{\"USERNAME\":{}}}",
                "{\"UserPoolId\":\"eu_1\",\"UserPoolId\":\"eu_2\"}",
                "\uFEFF{}x"
            })
    void refusesWhatIsNoSuchObject(String body) {
        refused(body, "SerializationException");
    }

    @Test
    void refusesWhatIsNested() {
        refused("{\"Nonsense\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "SerializationException");
        refused("{\"Nonsense\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}", "SerializationException");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> Requests.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, Sample.class))
                .isInstanceOf(CognitoRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b[31m", "\\ud800", "\\u0085"})
    void refusesTextsThatNoDatabaseKeepsAndNoLogShowsTruly(String text) {
        String told = "A text holds control characters or broken Unicode.";
        refused("{\"UserPoolId\":\"" + text + "\"}", "InvalidParameterException")
                .hasMessage(told);
        refused("{%s,\"AuthParameters\":{\"USERNAME\":\"%s\"}}".formatted(POOL, text), "InvalidParameterException")
                .hasMessage(told);
        refused(
                        "{%s,\"UserAttributes\":[{\"Name\":\"name\",\"Value\":\"%s\"}]}".formatted(POOL, text),
                        "InvalidParameterException")
                .hasMessage(told);
    }

    @Test
    void saysWhereATypeIsWrongWithoutRepeatingTheValue() {
        refused("{%s,\"Password\":[\"S3cret-Value\"]}".formatted(POOL), "SerializationException")
                .hasMessageContaining("password")
                .hasMessageNotContaining("S3cret");
        refused("{%s,\"UserAttributes\":[{\"Name\":7}]}".formatted(POOL), "SerializationException")
                .hasMessageContaining("userAttributes.name");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        refused("""
                        {"UserPoolId":"no pool","Password":"with space","Medium":"PIGEON","Limit":61,
                        "UserAttributes":[{"Name":"email"},{"Value":"x"}]}""", "InvalidParameterException")
                .hasMessage(
                        "5 validation errors detected: Value 'no pool' at 'userPoolId' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+; Value at 'password'"
                                + " failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+; Value"
                                + " 'PIGEON' at 'medium' failed to satisfy constraint: Member must satisfy enum value set: [SMS,"
                                + " EMAIL]; Value '61' at 'limit' failed to satisfy constraint: Member must have value less than"
                                + " or equal to 60; Value null at 'userAttributes.2.member.name' failed to satisfy constraint:"
                                + " Member must not be null");
    }

    private static Sample read(String body) {
        return Requests.read(body.getBytes(UTF_8), Sample.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            String body, String error) {
        return assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        CognitoRefused.class,
                        refused -> assertThat(refused.error().wireName()).isEqualTo(error));
    }
}
