package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.api.rest.Http;
import dev.signet.api.signin.SrpClient;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import dev.signet.application.signin.SignInRequest;
import dev.signet.application.trigger.TriggerRefused;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two riddles in a row, of which the second may be missed once. */
class TriggersThatChallenge extends TriggerScene {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Caller SOMEBODY = new Caller(Actor.ANONYMOUS, "192.0.2.7", null, null);

    private final String name = People.newName();
    private final ClientCredentials client = client();
    private final SignIn signIn = signet.part(SignIn.class);
    private final AnswerChallenge challenges = signet.part(AnswerChallenge.class);

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
        answer(second, "nonsense");
        assertThat(answer(second, "solution-1")).isInstanceOf(SignedIn.class);
        for (int replay = 0; replay < 3; replay++) {
            assertThatThrownBy(() -> answer(second, "solution-1")).isInstanceOf(SignInRefused.ChallengeUsed.class);
        }
        assertThat(receiver.events("PostAuthentication_Authentication")).hasSize(1);
        assertThat(receiver.events("TokenGeneration_Authentication")).hasSize(1);
    }

    @Test
    void lockOutWhoeverGoesOnGuessing() {
        office.user(house, name);
        configure("", "", "DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> riddle(event, Integer.MAX_VALUE));
        Challenged at = (Challenged) begin(name);
        for (int guess = 0; guess < 5; guess++) {
            at = (Challenged) answer(at, "nonsense");
        }
        Challenged last = at;
        assertThatThrownBy(() -> answer(last, "nonsense")).isInstanceOf(SignInRefused.Locked.class);
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
    void mayFailASignIn() {
        office.user(house, name);
        askThem();
        receiver.judges(event ->
                new Reply(200, event.toString().replace("\"failAuthentication\":null", "\"failAuthentication\":true")));
        assertThatThrownBy(() -> begin(name)).isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void cannotHandOutTokensForNothing() {
        office.user(house, name);
        askThem();
        receiver.judges(
                event -> new Reply(200, event.toString().replace("\"issueTokens\":null", "\"issueTokens\":true")));
        assertThatThrownBy(() -> begin(name)).isInstanceOf(SignInRefused.class);
    }

    @Test
    void cannotLetInWhoseAccountWasClosedOnTheWay() {
        UserId user = office.user(house, name);
        ask("DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> contentAfter(event, 2));
        Challenged second = (Challenged) answer((Challenged) begin(name), "solution-0");
        office.disable(house.pool(), user);
        assertThatThrownBy(() -> answer(second, "nonsense")).isInstanceOf(SignInRefused.UserDisabled.class);
    }

    @Test
    void cannotLetInWhoeverHasJustLockedThemselvesOut() {
        office.user(house, name);
        configure("", "", "DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> contentAfter(event, 6));
        Challenged at = (Challenged) answer((Challenged) begin(name), "solution-0");
        for (int guess = 0; guess < 4; guess++) {
            at = (Challenged) answer(at, "nonsense");
        }
        Challenged last = at;
        assertThatThrownBy(() -> answer(last, "nonsense")).isInstanceOf(SignInRefused.Locked.class);
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

    @Test
    void cannotAskForWhatIsNotTheirs() {
        office.user(house, name);
        askThem();
        for (String challenge : List.of("SMS_MFA", "PASSWORD_VERIFIER", "NO_SUCH")) {
            receiver.judges(event -> new Reply(
                    200,
                    event.toString().replace("\"challengeName\":null", "\"challengeName\":\"" + challenge + "\"")));
            assertThatThrownBy(() -> begin(name)).isInstanceOf(TriggerRefused.InvalidAnswer.class);
        }
    }

    @Test
    void cannotKeepMoreThanTravels() {
        office.user(house, name);
        askThem();
        receiver.judges(event -> {
            Reply usual = riddle(event, 2);
            return new Reply(200, usual.body().replace("\"solution-0\"", "\"" + "x".repeat(2000) + "\""));
        });
        assertThatThrownBy(() -> begin(name)).isInstanceOf(TriggerRefused.InvalidAnswer.class);
    }

    private void askThem() {
        ask("DEFINE_AUTH_CHALLENGE", "CREATE_AUTH_CHALLENGE", "VERIFY_AUTH_CHALLENGE_RESPONSE");
        receiver.judges(event -> riddle(event, 2));
    }

    /** Any number of answers, right or wrong. */
    private static Reply contentAfter(JsonNode event, int answers) {
        boolean enough = event.path("triggerSource").asString().startsWith("Define")
                && event.path("request").path("session").size() >= answers;
        return riddle(event, enough ? 0 : Integer.MAX_VALUE);
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

    private static Reply riddle(JsonNode event, int right) {
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

    private SignInAnswer begin(String username) {
        return signIn.signIn(
                new SignInRequest(client, AuthFlow.CUSTOM, username, Map.of(), null, null, Map.of("step", "first")),
                SOMEBODY);
    }

    private SignInAnswer answer(Challenged challenged, String said) {
        return challenges.answer(
                new AnswerChallenge.Answer(
                        client,
                        Challenge.CUSTOM_CHALLENGE,
                        challenged.session(),
                        Map.of("USERNAME", name, "ANSWER", said),
                        Map.of("step", "answer")),
                SOMEBODY);
    }

    private List<String> sessions() {
        return receiver.events("DefineAuthChallenge_Authentication").stream()
                .map(event -> event.path("request").path("session").toString())
                .toList();
    }

    private ClientCredentials client() {
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
