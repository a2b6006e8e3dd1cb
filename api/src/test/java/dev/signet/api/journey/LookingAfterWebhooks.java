package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Receiver.Message;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What operators do with webhooks, and what they see of them. */
class LookingAfterWebhooks extends WebhookScene {

    private static final SignetUnderTest SIGNET = SignetUnderTest.started(TO_THE_LOOPBACK);

    LookingAfterWebhooks() {
        super(SIGNET);
    }

    @AfterAll
    static void stop() {
        SIGNET.close();
    }

    @Test
    void signsWithBothSecretsUntilTheOldOneEnds() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        String old = secret(webhook);
        String between = rotate(webhook, "{\"overlap_seconds\":3600}");
        office.user(house, "carol");
        Message both = taken(1).getFirst();
        assertThat(both.isSignedWith(old, now())).isTrue();
        assertThat(both.isSignedWith(between, now())).isTrue();
        assertThat(old).isNotEqualTo(between);
        String last = rotate(webhook, "{\"overlap_seconds\":0}");
        test(webhook);
        Message one = receiver.seen().stream()
                .filter(message -> message.type().equals("webhook.test"))
                .findFirst()
                .orElseThrow();
        assertThat(one.isSignedWith(last, now())).isTrue();
        assertThat(one.isSignedWith(between, now())).isFalse();
        assertThat(one.isSignedWith(old, now())).isFalse();
    }

    @Test
    void sendsATestAndAnEventOnceMoreWhenAnOperatorAsksForIt() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        assertThat(test(webhook).path("delivered").asBoolean()).isTrue();
        assertThat(receiver.seen().getLast().type()).isEqualTo("webhook.test");
        office.user(house, "carol");
        await().atMost(PATIENCE).until(() -> !deliveries(webhook).isEmpty());
        long position = deliveries(webhook).getLast().path("position").asLong();
        Http.Answer again =
                http.post(path(webhook) + "/deliveries/" + position + "/redelivery", "{}", operator.bearer());
        assertThat(again.json().path("status").asInt()).isEqualTo(204);
        assertThat(receiver.taken().stream()
                        .filter(message -> message.position() == position)
                        .map(Message::id)
                        .distinct())
                .hasSize(1);
        assertThat(receiver.taken().stream().filter(message -> message.position() == position))
                .hasSize(2);
        assertThat(http.post(path(webhook) + "/deliveries/1/redelivery", "{}", operator.bearer())
                        .problem())
                .isEqualTo("404 webhook.delivery_not_found");
        receiver.answers(_ -> 500);
        assertThat(test(webhook).path("error").asString()).isEqualTo("the receiver answered 500");
    }

    @Test
    void keepsSecretsAndPathsToItself() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        JdbcClient owner = JdbcClient.create(SIGNET.database().ownerDataSource());
        String ledger = String.join(
                "\n",
                owner.sql("select convert_from(payload, 'utf8') from ledger.event where stream = :stream")
                        .param("stream", webhook.path("webhook_id").asString())
                        .query(String.class)
                        .list());
        assertThat(ledger)
                .contains("http://127.0.0.1:")
                .doesNotContain("s3cret-path")
                .doesNotContain("whsec_");
        Person reader = office.operator(OperatorRole.READ_ONLY, house.tenant());
        assertThat(read(webhook, reader).toString())
                .doesNotContain("s3cret-path")
                .doesNotContain("whsec_");
        assertThat(read(webhook).path("url").asString()).isEqualTo(receiver.url());
        assertThat(read(webhook).path("secret").isString()).isFalse();
        remove(webhook, operator);
        assertThat(owner.sql(
                                "select count(*) from vault.outgoing v where v.id in (select url from lookup.webhook union"
                                        + " select secret from lookup.webhook union select previous_secret from lookup.webhook)")
                        .query(Long.class)
                        .single())
                .isEqualTo(owner.sql("select count(*) from vault.outgoing")
                        .query(Long.class)
                        .single());
    }

    @Test
    void isNotForThoseWhoMayNotReadWhatIsSent() {
        String body = "{\"url\":\"https://siem.example/in\",\"name\":\"SIEM\"}";
        for (OperatorRole role : List.of(OperatorRole.AUDITOR, OperatorRole.READ_ONLY)) {
            Person other = office.operator(role, house.tenant());
            assertThat(http.post(hooks(), body, other.bearer()).problem()).isEqualTo("403 operator.not_allowed");
        }
        Person stranger = office.operator(
                OperatorRole.TENANT_ADMINISTRATOR, office.house().tenant());
        assertThat(http.post(hooks(), body, stranger.bearer()).status()).isEqualTo(404);
    }

    @Test
    void isLimitedInNumber() {
        for (int i = 0; i < 20; i++) {
            register("\"families\":[\"TENANT\"]");
        }
        assertThat(http.post(
                                hooks(),
                                "{\"url\":\"https://siem.example/in\",\"name\":\"One too many\"}",
                                operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.too_many");
    }

    @Test
    void saysWhatIsWrongWithWhatWasSent() {
        JsonNode webhook = register("\"families\":[\"TENANT\"]");
        refused("{\"url\":\"ftp://siem.example\",\"name\":\"SIEM\"}", "url");
        assertThat(http.post(hooks(), "{\"url\":\"https://10.0.0.1:99999\",\"name\":\"SIEM\"}", operator.bearer())
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("url");
        refused("{\"url\":\"https://siem.example\",\"name\":\"\"}", "name");
        refused("{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"families\":[\"NONE\"]}", "families");
        refused("{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"after\":-1}", "after");
        assertThat(http.post(
                                hooks(),
                                "{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"after\":99999999999}",
                                operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.position_ahead");
        assertThat(http.post(path(webhook) + "/secret", "{\"overlap_seconds\":604801}", operator.bearer())
                        .status())
                .isEqualTo(400);
        assertThat(http.post(path(webhook) + "/resume", "{\"after\":99999999999}", operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.position_ahead");
    }

    private void refused(String body, String field) {
        Http.Answer answer = http.post(hooks(), body, operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(field);
    }
}
