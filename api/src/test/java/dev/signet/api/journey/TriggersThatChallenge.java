package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.api.rest.Http;
import dev.signet.api.signin.SrpClient;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import dev.signet.application.signin.SignInRequest;
import dev.signet.domain.client.AuthFlow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TriggersThatChallenge extends RiddleScene {

    @Test
    void askOneAfterTheOtherUntilTheyAreContent() {
        office.user(house, name);
        askThem();
        Challenged first = (Challenged) begin(name);
        assertThat(first.challenge()).isEqualTo(Challenge.CUSTOM_CHALLENGE);
        assertThat(first.parameters()).containsEntry("riddle", "0").containsEntry("USERNAME", name);
        assertThat(first.parameters()).doesNotContainKey("solution");

        Challenged second = (Challenged) answer(first, "solution-0");
        assertThat(second.parameters()).containsEntry("riddle", "1");
        Challenged again = (Challenged) answer(second, "nonsense");
        assertThat(again.parameters()).containsEntry("riddle", "2");
        assertThat(answer(again, "solution-2")).isInstanceOf(SignedIn.class);

        assertThat(sessions())
                .containsExactly(
                        "[]",
                        "[{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":true,\"challengeMetadata\":\"no. 0\"}]",
                        "[{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":true,\"challengeMetadata\":\"no. 0\"},"
                                + "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":false,\"challengeMetadata\":\"no. 1\"}]",
                        "[{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":true,\"challengeMetadata\":\"no. 0\"},"
                                + "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":false,\"challengeMetadata\":\"no. 1\"},"
                                + "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"challengeResult\":true,\"challengeMetadata\":\"no. 2\"}]");
        JsonNode judged = receiver.events("VerifyAuthChallengeResponse_Authentication")
                .getFirst()
                .path("request");
        assertThat(judged.path("privateChallengeParameters").path("solution").asString())
                .isEqualTo("solution-0");
        assertThat(judged.path("challengeAnswer").asString()).isEqualTo("solution-0");
        assertThat(judged.path("clientMetadata").path("step").asString()).isEqualTo("answer");
        assertThat(receiver.events("DefineAuthChallenge_Authentication")
                        .getFirst()
                        .path("request")
                        .path("clientMetadata")
                        .isEmpty())
                .as("what comes with the first step does not reach it")
                .isTrue();
    }

    @Test
    void takeEachRightAnswerOnce() {
        office.user(house, name);
        askThem();
        Challenged first = (Challenged) begin(name);
        answer(first, "solution-0");
        assertThatThrownBy(() -> answer(first, "solution-0")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void takeEachWrongAnswerOnceAsWell() {
        office.user(house, name);
        askThem();
        Challenged second = (Challenged) answer((Challenged) begin(name), "solution-0");
        answer(second, "nonsense");
        int judged = judged();
        for (String another : List.of("nonsense", "solution-1")) {
            assertThatThrownBy(() -> answer(second, another)).isInstanceOf(SignInRefused.ChallengeUsed.class);
        }
        assertThat(judged()).as("nor is the trigger asked").isEqualTo(judged);
    }

    private int judged() {
        return receiver.events("VerifyAuthChallengeResponse_Authentication").size();
    }

    @Test
    void hearOfEachSignInOnce() {
        office.user(house, name);
        ask(
                "DEFINE_AUTH_CHALLENGE",
                "CREATE_AUTH_CHALLENGE",
                "VERIFY_AUTH_CHALLENGE_RESPONSE",
                "POST_AUTHENTICATION",
                "PRE_TOKEN_GENERATION");
        receiver.judges(event -> event.path("triggerSource").asString().contains("AuthChallenge")
                ? riddle(event, 2)
                : new Reply(200, event.toString()));
        Challenged second = (Challenged) answer((Challenged) begin(name), "solution-0");
        Challenged third = (Challenged) answer(second, "nonsense");
        assertThat(answer(third, "solution-2")).isInstanceOf(SignedIn.class);
        for (int replay = 0; replay < 3; replay++) {
            assertThatThrownBy(() -> answer(third, "solution-2")).isInstanceOf(SignInRefused.ChallengeUsed.class);
        }
        assertThat(receiver.events("PostAuthentication_Authentication")).hasSize(1);
        assertThat(receiver.events("TokenGeneration_Authentication")).hasSize(1);
    }

    @Test
    void walkTheSameWayWithNobody() {
        askThem();
        Challenged first = (Challenged) begin(name);
        assertThat(first.parameters()).containsEntry("riddle", "0").containsEntry("USERNAME", name);
        Challenged second = (Challenged) answer(first, "solution-0");
        assertThatThrownBy(() -> answer(second, "solution-1")).isInstanceOf(SignInRefused.WrongCredentials.class);
        assertThat(receiver.events("DefineAuthChallenge_Authentication"))
                .allSatisfy(event -> assertThat(
                                event.path("request").path("userNotFound").asBoolean())
                        .isTrue());
    }

    @Test
    void comeAfterAPasswordInPlaceOfATemporaryOne() {
        String temporary = "Temporary-Horse-1-Battery";
        Http.Answer created = http.post(
                pool("/users"),
                "{\"username\":\"%s\",\"temporary_password\":\"%s\",\"attributes\":{\"email\":\"%s\"},\"invite\":false}"
                        .formatted(name, temporary, People.addressOf(name)),
                operator.bearer());
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        ask("DEFINE_AUTH_CHALLENGE");
        receiver.judges(TriggersThatChallenge::contentWithThePassword);
        SrpClient srp = new SrpClient(house.pool().value());
        Challenged asked = (Challenged) signIn.signIn(
                new SignInRequest(client, AuthFlow.CUSTOM, name, Map.of("SRP_A", srp.srpA()), null, null, Map.of()),
                SOMEBODY);
        assertThat(asked.challenge()).isEqualTo(Challenge.PASSWORD_VERIFIER);

        Challenged owed = (Challenged) challenges.answer(
                new AnswerChallenge.Answer(
                        client,
                        Challenge.PASSWORD_VERIFIER,
                        null,
                        srp.proof(
                                asked.parameters(),
                                name,
                                temporary,
                                signet.clock().instant()),
                        Map.of()),
                SOMEBODY);
        assertThat(owed.challenge()).isEqualTo(Challenge.NEW_PASSWORD_REQUIRED);
        assertThat(challenges.answer(
                        new AnswerChallenge.Answer(
                                client,
                                Challenge.NEW_PASSWORD_REQUIRED,
                                owed.session(),
                                Map.of("NEW_PASSWORD", People.PASSWORD),
                                Map.of()),
                        SOMEBODY))
                .isInstanceOf(SignedIn.class);
    }

    private static Reply contentWithThePassword(JsonNode event) {
        ObjectNode response = (ObjectNode) event.path("response");
        if (event.path("request").path("session").size() == 1) {
            response.put("challengeName", "PASSWORD_VERIFIER");
        } else {
            response.put("issueTokens", true);
        }
        return new Reply(200, event.toString());
    }

    private List<String> sessions() {
        return receiver.events("DefineAuthChallenge_Authentication").stream()
                .map(event -> event.path("request").path("session").toString())
                .toList();
    }
}
