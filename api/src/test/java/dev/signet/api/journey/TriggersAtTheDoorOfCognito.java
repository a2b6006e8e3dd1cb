package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.rest.Http;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.trigger.ClientData;
import dev.signet.application.user.ConfirmUser;
import dev.signet.application.user.CreateUser;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.ResetUserPassword;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
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

    @Test
    void areToldWhatSomebodySignedInSendsAlong() {
        office.user(house, name, Map.of("email", People.addressOf(name)), Set.of());
        String token =
                people.signIn(name, People.PASSWORD).json().path("access_token").asString();
        ask("CUSTOM_MESSAGE");
        call("GetUserAttributeVerificationCode", """
                {"AccessToken":"%s","AttributeName":"email","ClientMetadata":{"campaign":"verify"}}""".formatted(token));
        call("UpdateUserAttributes", """
                {"AccessToken":"%s","UserAttributes":[{"Name":"email","Value":"new-%s"}],
                 "ClientMetadata":{"campaign":"update"}}""".formatted(token, People.addressOf(name)));

        assertThat(campaign("CustomMessage_VerifyUserAttribute")).isEqualTo("verify");
        assertThat(campaign("CustomMessage_UpdateUserAttribute")).isEqualTo("update");
    }

    @Test
    void areToldWhatAnOperatorSendsAlong() {
        ask("PRE_SIGN_UP", "CUSTOM_MESSAGE", "POST_CONFIRMATION");
        Administrator by = office.administrator();
        ClientData data = new ClientData(Map.of("campaign", "staff"), Map.of("why", "hired"));
        UserId user = signet.part(CreateUser.class)
                .create(
                        by,
                        new CreateUser.Request(
                                house.pool(),
                                name,
                                null,
                                Map.of("email", People.addressOf(name)),
                                Set.of("email"),
                                true,
                                data),
                        Caller.SYSTEM)
                .user();
        assertThat(campaign("PreSignUp_AdminCreateUser")).isEqualTo("staff");
        assertThat(receiver.events("PreSignUp_AdminCreateUser")
                        .getFirst()
                        .path("request")
                        .path("validationData")
                        .toString())
                .isEqualTo("{\"why\":\"hired\"}");
        assertThat(campaign("CustomMessage_AdminCreateUser")).isEqualTo("staff");
        office.newPassword(house.pool(), user);
        signet.part(ResetUserPassword.class).reset(by, house.pool(), user, Map.of("campaign", "reset"), Caller.SYSTEM);
        assertThat(campaign("CustomMessage_ForgotPassword")).isEqualTo("reset");
        String another = People.newName();
        people.signUp(another);
        UserId waiting = signet.part(FindUser.class).find(by, house.pool(), another);
        signet.part(ConfirmUser.class).confirm(by, house.pool(), waiting, Map.of("campaign", "confirm"), Caller.SYSTEM);
        assertThat(campaign("PostConfirmation_ConfirmSignUp")).isEqualTo("confirm");
    }

    private String campaign(String source) {
        return receiver.events(source)
                .getFirst()
                .path("request")
                .path("clientMetadata")
                .path("campaign")
                .asString();
    }

    private void call(String operation, String body) {
        Http.Answer answer = send(operation, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Http.Answer send(String operation, String body) {
        return http.send(
                "POST",
                "/",
                HttpRequest.BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-amz-json-1.1",
                "X-Amz-Target",
                "AWSCognitoIdentityProviderService." + operation);
    }

    private Http.Answer signUp() {
        return send("SignUp", """
                {"ClientId":"%s","Username":"%s","Password":"%s","ClientMetadata":{"campaign":"spring"},
                 "ValidationData":[{"Name":"captcha","Value":"ok"}]}""".formatted(house.client().value(), name, People.PASSWORD));
    }
}
