package dev.signet.api.journey;

import dev.signet.api.People;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInRequest;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two riddles in a row, of which the second may be missed once. */
abstract class RiddleScene extends TriggerScene {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Caller SOMEBODY = new Caller(Actor.ANONYMOUS, "192.0.2.7", null, null);

    final String name = People.newName();
    final ClientCredentials client = client();
    final SignIn signIn = signet.part(SignIn.class);
    final AnswerChallenge challenges = signet.part(AnswerChallenge.class);

    void askThem() {
        ask("DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> riddle(event, 2));
    }

    static Reply riddle(JsonNode event, int right) {
        ObjectNode response = (ObjectNode) event.path("response");
        JsonNode taken = event.path("request").path("session");
        switch (event.path("triggerSource").asString()) {
            case "DefineAuthChallenge_Authentication" -> {
                long solved = WebhookScene.list(taken).stream()
                        .filter(step -> step.path("challengeResult").asBoolean())
                        .count();
                if (solved >= right) {
                    response.put("issueTokens", true);
                } else {
                    response.put("challengeName", "CUSTOM_CHALLENGE");
                }
            }
            case "CreateAuthChallenge_Authentication" -> {
                int number = taken.size();
                response.set(
                        "publicChallengeParameters", JSON.createObjectNode().put("riddle", "" + number));
                response.set(
                        "privateChallengeParameters", JSON.createObjectNode().put("solution", "solution-" + number));
                response.put("challengeMetadata", "no. " + number);
            }
            default ->
                response.put(
                        "answerCorrect",
                        event.path("request")
                                .path("privateChallengeParameters")
                                .path("solution")
                                .asString()
                                .equals(event.path("request")
                                        .path("challengeAnswer")
                                        .asString()));
        }
        return new Reply(200, event.toString());
    }

    SignInAnswer begin(String username) {
        return signIn.signIn(
                new SignInRequest(client, AuthFlow.CUSTOM, username, Map.of(), null, null, Map.of("step", "first")),
                SOMEBODY);
    }

    SignInAnswer answer(Challenged challenged, String said) {
        return challenges.answer(
                new AnswerChallenge.Answer(
                        client,
                        Challenge.CUSTOM_CHALLENGE,
                        challenged.session(),
                        Map.of("USERNAME", name, "ANSWER", said),
                        Map.of("step", "answer")),
                SOMEBODY);
    }

    ClientCredentials client() {
        String id = http.post(
                        pool("/clients"),
                        "{\"settings\":{\"name\":\"Riddles\",\"auth_flows\":[\"CUSTOM\"]}}",
                        operator.bearer())
                .json()
                .path("client_id")
                .asString();
        return new ClientCredentials(house.pool(), new AppClientId(id), null);
    }
}
