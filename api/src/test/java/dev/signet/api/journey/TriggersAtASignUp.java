package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.signet.api.People;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.api.rest.Http;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TriggersAtASignUp extends TriggerScene {

    private final String name = People.newName();

    @Test
    void areSentCognitosEventSigned() {
        ask("PRE_SIGN_UP");
        Http.Answer answer = http.post(people.path("/sign-ups"), """
                {"client_id":"%s","username":"%s","password":"%s","attributes":{"email":"%s"},
                 "client_metadata":{"campaign":"spring"},"validation_data":{"captcha":"ok"}}""".formatted(
                        house.client().value(), name, People.PASSWORD, People.addressOf(name)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);

        assertThat(receiver.calls()).hasSize(1);
        Receiver.Message call = receiver.calls().getFirst();
        assertThat(call.isSignedWith(secret, signet.clock().instant())).isTrue();
        JsonNode event = call.json();
        assertThat(event.toString()).isEqualTo("""
                {"version":"1","triggerSource":"PreSignUp_SignUp","region":"pol","userPoolId":"%s","userName":"%s",\
                "callerContext":{"awsSdkVersion":"aws-sdk-unknown-unknown","clientId":"%s"},\
                "request":{"userAttributes":{"email":"%s"},"validationData":{"captcha":"ok"},\
                "clientMetadata":{"campaign":"spring"}},\
                "response":{"autoConfirmUser":false,"autoVerifyEmail":false,"autoVerifyPhone":false}}""".formatted(
                        house.pool().value(), name, house.client().value(), People.addressOf(name)));
    }

    @Test
    void mayRefuseInTheirOwnWords() {
        ask("PRE_SIGN_UP");
        receiver.says(400, "{\"errorMessage\":\"Only staff may join\"}");
        Http.Answer answer = people.signUp(name);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(id(answer)).isEqualTo("trigger.refused");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("PreSignUp failed with error Only staff may join.");
        assertThat(receiver.calls())
                .as("a refusal is an answer, and not tried again")
                .hasSize(1);
        receiver.answers(_ -> {});
        assertThat(people.signUp(name).status()).as("nobody has the name").isEqualTo(201);
    }

    @Test
    void mayDoWithoutCodes() {
        ask("PRE_SIGN_UP", "POST_CONFIRMATION");
        receiver.judges(event -> new Reply(
                200,
                event.toString()
                        .replace(
                                "\"autoConfirmUser\":false,\"autoVerifyEmail\":false",
                                "\"autoConfirmUser\":true,\"autoVerifyEmail\":true")));
        Http.Answer answer = people.signUp(name);
        assertThat(answer.json().path("confirmed").asBoolean()).isTrue();
        assertThat(answer.json().has("code_delivery")).isFalse();
        assertThat(people.signIn(People.addressOf(name), People.PASSWORD).status())
                .isEqualTo(201);
        List<JsonNode> told = receiver.events("PostConfirmation_ConfirmSignUp");
        assertThat(told).hasSize(1);
        assertThat(texts(told.getFirst().path("request").path("userAttributes")))
                .contains(
                        entry("cognito:user_status", "CONFIRMED"),
                        entry("email", People.addressOf(name)),
                        entry("email_verified", "true"));
    }

    @Test
    void areToldOfTheConfirmationByCode() {
        ask("POST_CONFIRMATION");
        people.signUp(name);
        assertThat(receiver.calls()).isEmpty();
        assertThat(people.confirm(name, signet.mail().codeFor(People.addressOf(name)))
                        .status())
                .isEqualTo(204);
        JsonNode event = receiver.events("PostConfirmation_ConfirmSignUp").getFirst();
        assertThat(event.path("userName").asString()).isEqualTo(name);
        assertThat(event.path("request").path("userAttributes").path("sub").asString())
                .hasSize(36);
        assertThat(event.path("response").isEmpty()).isTrue();
    }

    @Test
    void wordTheMessage() {
        ask("CUSTOM_MESSAGE");
        receiver.answers(response -> {
            response.put("emailSubject", "Come in");
            response.put("emailMessage", "Say {####} at the door");
        });
        people.signUp(name);
        String mail = signet.mail().next(People.addressOf(name));
        assertThat(mail).containsPattern("Say [0-9]{6} at the door");
        JsonNode request = receiver.events("CustomMessage_SignUp").getFirst().path("request");
        assertThat(request.path("codeParameter").asString()).isEqualTo("{####}");
    }

    @Test
    void mustPutTheCodeIntoTheMessage() {
        ask("CUSTOM_MESSAGE");
        receiver.answers(response -> response.put("emailMessage", "Welcome, whoever you are"));
        Http.Answer answer = people.signUp(name);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(id(answer)).isEqualTo("trigger.invalid_answer");
    }

    @Test
    void areAskedWhenAnOperatorCreatesSomebody() {
        ask("PRE_SIGN_UP", "CUSTOM_MESSAGE");
        String body = """
                {"username":"%s","attributes":{"email":"%s"},"verified":["email"],"invite":true}""".formatted(name, People.addressOf(name));
        receiver.says(403, "{\"message\":\"not you\"}");
        assertThat(id(http.post(pool("/users"), body, operator.bearer()))).isEqualTo("trigger.refused");
        receiver.judges(event -> new Reply(
                200, event.toString().replace("\"emailMessage\":null", "\"emailMessage\":\"{username} by {####}!\"")));
        Http.Answer answer = http.post(pool("/users"), body, operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(signet.mail().next(People.addressOf(name))).contains(name + " by ");
        JsonNode event = receiver.events("PreSignUp_AdminCreateUser").getLast();
        assertThat(event.path("callerContext").path("clientId").asString()).isEqualTo("CLIENT_ID_NOT_APPLICABLE");
        assertThat(receiver.events("CustomMessage_AdminCreateUser")).hasSize(1);
    }

    @Test
    void areToldOfAPasswordThatWasReset() {
        people.signUp(name);
        people.confirm(name, signet.mail().codeFor(People.addressOf(name)));
        ask("POST_CONFIRMATION", "CUSTOM_MESSAGE");
        receiver.judges(event -> new Reply(
                200, event.toString().replace("\"emailMessage\":null", "\"emailMessage\":\"Reset by {####}\"")));
        people.forgot(name);
        signet.finishSending();
        String code = signet.mail().codeFor(People.addressOf(name));
        assertThat(people.reset(name, code, "Another-Horse-8-Battery").status()).isEqualTo(204);
        assertThat(receiver.events("CustomMessage_ForgotPassword")).hasSize(1);
        assertThat(receiver.events("PostConfirmation_ConfirmForgotPassword")).hasSize(1);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
