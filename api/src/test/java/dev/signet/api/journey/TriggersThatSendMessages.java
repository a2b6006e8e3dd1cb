package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TriggersThatSendMessages extends SenderScene {

    private final String name = People.newName();

    @Test
    void sendInPlaceOfSignetAndAloneCanReadTheCode() {
        send("", "", "CUSTOM_EMAIL_SENDER");
        assertThat(people.signUp(name).status()).isEqualTo(201);
        JsonNode event = told("CustomEmailSender_SignUp");
        assertThat(event.path("userName").asString()).isEqualTo(name);
        JsonNode request = event.path("request");
        assertThat(request.path("type").asString()).isEqualTo("customEmailSenderRequestV1");
        assertThat(request.path("userAttributes").path("email").asString()).isEqualTo(People.addressOf(name));
        String code = code("CustomEmailSender_SignUp");
        assertThat(people.confirm(name, code).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !log("?trigger=CUSTOM_EMAIL_SENDER").isEmpty());
        JsonNode call = log("?trigger=CUSTOM_EMAIL_SENDER").getFirst();
        assertThat(call.path("outcome").asString()).isEqualTo("ANSWERED");
        String whole = http.get(pool("/triggers/calls/" + call.path("call_id").asString()), operator.bearer())
                .text();
        assertThat(whole).contains("(left out)").doesNotContain(code);
        assertThat(ledger())
                .doesNotContain("\"" + code + "\"")
                .doesNotContain(request.path("code").asString());
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
    }

    @Test
    void mayLeaveItToSignetWhereTheyDoNotAnswer() {
        send(",\"on_failure\":\"OPEN\",\"tries\":1", "", "CUSTOM_EMAIL_SENDER");
        receiver.says(500, "");
        assertThat(people.signUp(name).status()).isEqualTo(201);
        assertThat(people.confirm(name, signet.mail().codeFor(People.addressOf(name)))
                        .status())
                .isEqualTo(204);
        assertThat(receiver.events("CustomEmailSender_SignUp")).hasSize(1);
    }

    @Test
    void areTriedAgainUnderTheSameIdentifierWhereSignetMayNotSend() {
        send(",\"tries\":2", "", "CUSTOM_EMAIL_SENDER");
        receiver.says(500, "");
        assertThat(people.signUp(name).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.calls().size() >= 2);
        assertThat(receiver.calls().stream().map(Receiver.Message::id).distinct())
                .hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !log("?trigger=CUSTOM_EMAIL_SENDER").isEmpty());
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
    }

    @Test
    void mayRefuseToSendAndThenNobodyDoes() {
        send(",\"on_failure\":\"OPEN\"", "", "CUSTOM_EMAIL_SENDER");
        receiver.says(400, "{\"errorMessage\":\"on the list of those who complained\"}");
        assertThat(people.signUp(name).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> status().equals(List.of("FAILED")));
        assertThat(receiver.calls()).hasSize(1);
        assertThat(signet.mail().count(People.addressOf(name))).isZero();
    }

    @Test
    void needNoAnswerOfAnyShape() {
        send("", "", "CUSTOM_EMAIL_SENDER");
        receiver.says(200, "");
        assertThat(people.signUp(name).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> status().equals(List.of("SENT")));
        assertThat(receiver.calls()).hasSize(1);
    }

    private List<String> status() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select status from delivery.outbox where pool = :pool")
                .param("pool", house.pool().value())
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private String ledger() {
        return String.join(
                "\n",
                JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select convert_from(payload, 'UTF8') from ledger.event where pool = :pool")
                        .param("pool", house.pool().value())
                        .query(String.class)
                        .list());
    }
}
