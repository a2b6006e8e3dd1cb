package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.api.rest.Http;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskSettings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TriggersAtASignIn extends TriggerScene {

    private final String name = People.newName();

    @Test
    void areAskedInOrder() {
        office.user(house, name);
        ask("PRE_AUTHENTICATION", "POST_AUTHENTICATION", "PRE_TOKEN_GENERATION");
        receiver.judges(event -> new Reply(
                200,
                event.toString()
                        .replace(
                                "\"claimsOverrideDetails\":null",
                                "\"claimsOverrideDetails\":{\"claimsToAddOrOverride\":{\"plan\":\"gold\"}}")));
        JsonNode tokens = people.signIn(name, People.PASSWORD).json();
        assertThat(sources())
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_Authentication");
        assertThat(TriggersBeforeTokens.claims(tokens, "id_token").path("plan").asString())
                .isEqualTo("gold");
        JsonNode before = receiver.events("PreAuthentication_Authentication").getFirst();
        assertThat(before.path("userName").asString()).isEqualTo(name);
        assertThat(before.path("request").path("userNotFound").asBoolean()).isFalse();
        JsonNode after = receiver.events("PostAuthentication_Authentication").getFirst();
        assertThat(after.path("request").path("newDeviceUsed").asBoolean()).isFalse();
    }

    @Test
    void mayRefuseBeforeAndAfterAnythingIsProved() {
        office.user(house, name);
        ask("PRE_AUTHENTICATION");
        receiver.says(400, "{\"errorMessage\":\"closed on Sundays\"}");
        Http.Answer answer = people.signIn(name, People.PASSWORD);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("PreAuthentication failed with error closed on Sundays.");
        ask("POST_AUTHENTICATION");
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.refused");
        assertThat(id(people.signIn(name, "Wrong-Horse-7-Battery")))
                .as("who has proved nothing does not get so far")
                .isEqualTo("signin.wrong_credentials");
        assertThat(receiver.calls()).hasSize(2);
        receiver.answers(_ -> {});
        assertThat(people.signIn(name, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void leaveNoSessionOpenWhereTokensAreRefused() {
        office.user(house, name);
        ask("PRE_TOKEN_GENERATION");
        receiver.says(400, "{\"errorMessage\":\"no tokens\"}");
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.refused");
        receiver.answers(_ -> {});
        String bearer =
                people.signIn(name, People.PASSWORD).json().path("access_token").asString();
        assertThat(WebhookScene.list(http.get("/v1/me/sessions", "Authorization", "Bearer " + bearer)
                        .json()
                        .path("sessions")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void areAskedOfNobodyWhereNamesAreKeptSecret() {
        ask("PRE_AUTHENTICATION");
        Http.Answer answer = people.signIn(name, People.PASSWORD);
        assertThat(id(answer)).isEqualTo("signin.wrong_credentials");
        JsonNode event = receiver.events("PreAuthentication_Authentication").getFirst();
        assertThat(event.path("userName").asString()).isEqualTo(name);
        assertThat(event.path("request").path("userNotFound").asBoolean()).isTrue();
        assertThat(event.path("request").path("userAttributes").isEmpty()).isTrue();
    }

    @Test
    void bringUsersAlongWithTheirPasswords() {
        ask("USER_MIGRATION", "PRE_TOKEN_GENERATION");
        receiver.judges(event -> event.path("triggerSource").asString().startsWith("TokenGeneration")
                ? new Reply(200, event.toString())
                : event.path("request").path("password").asString().equals(People.PASSWORD)
                        ? new Reply(200, migrated("CONFIRMED"))
                        : new Reply(400, "{\"errorMessage\":\"Bad credentials\"}"));
        assertThat(id(people.signIn(name, "Wrong-Horse-7-Battery"))).isEqualTo("signin.wrong_credentials");
        Http.Answer first = people.signIn(name, People.PASSWORD);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(people.signIn(People.addressOf(name), People.PASSWORD).status())
                .as("the verified address is a name, too")
                .isEqualTo(201);
        assertThat(receiver.events("UserMigration_Authentication"))
                .as("whoever is there is not asked for")
                .hasSize(2);
        JsonNode asked = receiver.events("UserMigration_Authentication").getLast();
        assertThat(asked.path("userName").asString()).isEqualTo(name);
        assertThat(log("?trigger=USER_MIGRATION").toString()).doesNotContain(People.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"sub\":\"%s\","})
    void bringOnePersonAlongOnceWhoSignsInTwiceAtOnce(String sub) {
        ask("USER_MIGRATION");
        String answer = migrated("CONFIRMED").replace("\"email\"", sub.formatted(UUID.randomUUID()) + "\"email\"");
        CyclicBarrier both = new CyclicBarrier(2);
        receiver.judges(_ -> {
            try {
                both.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException(alone);
            }
            return new Reply(200, answer);
        });
        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> people.signIn(name, People.PASSWORD).status(), threads))
                    .limit(2)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(answers).containsExactly(201, 201);
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void bringNobodyAlongByAPasswordThatNobodyAskedFor() {
        ask("USER_MIGRATION");
        receiver.says(200, migrated("CONFIRMED"));
        People callers = office.people(house, office.clientOfEveryFlow(house.pool()));
        String password = "\"password\":\"" + People.PASSWORD + "\"";
        for (String flow : List.of("USER_SRP", "CUSTOM", "USER_AUTH")) {
            callers.signInBy(flow, name, ",\"answers\":{" + password + ",\"srp_a\":\"7\"}");
            callers.signInBy(flow, name, "," + password);
        }
        callers.signInBy("USER_AUTH", name, ",\"answers\":{" + password + ",\"preferred_challenge\":\"EMAIL_OTP\"}");
        callers.signInBy("ADMIN_USER_PASSWORD", name, "," + password);
        assertThat(receiver.calls()).isEmpty();
        Http.Answer preferred = callers.signInBy(
                "USER_AUTH", name, ",\"answers\":{" + password + ",\"preferred_challenge\":\"PASSWORD\"}");
        assertThat(preferred.status()).as(preferred.text()).isEqualTo(201);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void letNobodyGuessAtTheOtherDirectoryWhateverElseRefuses() {
        ask("USER_MIGRATION", "PRE_AUTHENTICATION");
        receiver.says(400, "{\"errorMessage\":\"no\"}");
        try (Standstill _ = signet.clock().standStill()) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.refused");
            }
            assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.locked");
        }
        assertThat(receiver.events("UserMigration_Authentication")).hasSize(5);
    }

    @Test
    void areNotAskedWhereTheAddressIsBlocked() {
        ask("USER_MIGRATION", "PRE_AUTHENTICATION");
        receiver.says(200, migrated("CONFIRMED"));
        RiskPolicy here = new RiskPolicy(null, null, new RiskExceptions(Set.of("127.0.0.0/8", "::1/128"), Set.of()));
        office.risk(house, new RiskSettings(RiskMode.ENFORCED, RiskMode.OFF, here));
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.blocked");
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void mayBringUsersAlongWhoNeedANewPassword() {
        ask("USER_MIGRATION");
        receiver.says(200, migrated("RESET_REQUIRED"));
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("signin.password_reset_required");
        people.forgot(name);
        signet.finishSending();
        assertThat(people.reset(name, signet.mail().codeFor(People.addressOf(name)), "Another-Horse-8-Battery")
                        .status())
                .isEqualTo(204);
        assertThat(people.signIn(name, "Another-Horse-8-Battery").status()).isEqualTo(201);
    }

    @Test
    void mayBringUsersAlongWhoForgotTheirPassword() {
        ask("USER_MIGRATION");
        receiver.says(200, migrated("RESET_REQUIRED"));
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        assertThat(people.reset(name, signet.mail().codeFor(People.addressOf(name)), "Another-Horse-8-Battery")
                        .status())
                .isEqualTo(204);
        assertThat(people.signIn(name, "Another-Horse-8-Battery").status()).isEqualTo(201);
        JsonNode asked = receiver.events("UserMigration_ForgotPassword").getFirst();
        assertThat(asked.path("request").has("password")).isFalse();
    }

    @Test
    void bringNobodyAlongWhoForgotThePasswordOfSomethingElse() {
        ask("USER_MIGRATION");
        receiver.says(400, "{\"errorMessage\":\"unknown\"}");
        assertThat(people.forgot(name).status()).isEqualTo(200);
        signet.finishSending();
        assertThat(receiver.calls()).hasSize(1);
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
    }

    @Test
    void cannotBringAlongWhatThePoolCannotHave() {
        ask("USER_MIGRATION");
        receiver.says(200, "{\"response\":{\"userAttributes\":{\"custom:unknown\":\"1\"}}}");
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.invalid_answer");
        receiver.says(200, "{\"response\":{}}");
        assertThat(id(people.signIn(name, People.PASSWORD))).isEqualTo("trigger.invalid_answer");
    }

    private String migrated(String status) {
        return """
                {"response":{"userAttributes":{"email":"%s","email_verified":"true","username":"%s"},
                 "finalUserStatus":"%s","messageAction":"SUPPRESS"}}""".formatted(People.addressOf(name), name, status);
    }

    private List<String> sources() {
        return receiver.calls().stream()
                .map(call -> call.json().path("triggerSource").asString())
                .toList();
    }
}
