package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TriggersAtTheDoorOfCognito extends TriggerScene {

    private final String name = People.newName();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"errorMessage\":\"no\"} | UserLambdaValidationException",
                "200 | []                        | InvalidLambdaResponseException",
                "500 | {}                        | UnexpectedLambdaException"
            })
    void failByCognitosNames(int status, String body, String type) {
        configure(",\"tries\":1", "", "PRE_SIGN_UP");
        receiver.says(status, body);
        Http.Answer answer = signUp();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("__type").asString()).isEqualTo(type);
    }

    @Test
    void areToldWhatTheClientSends() {
        ask("PRE_SIGN_UP");
        assertThat(signUp().status()).isEqualTo(200);
        JsonNode request = receiver.events("PreSignUp_SignUp").getFirst().path("request");
        assertThat(request.path("clientMetadata").toString()).isEqualTo("{\"campaign\":\"spring\"}");
        assertThat(request.path("validationData").toString()).isEqualTo("{\"captcha\":\"ok\"}");
    }

    private Http.Answer signUp() {
        return http.send(
                "POST",
                "/",
                BodyPublishers.ofString("""
                {"ClientId":"%s","Username":"%s","Password":"%s","ClientMetadata":{"campaign":"spring"},
                 "ValidationData":[{"Name":"captcha","Value":"ok"}]}""".formatted(house.client().value(), name, People.PASSWORD)),
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService.SignUp",
                "Content-Type",
                "application/x-amz-json-1.1");
    }
}
