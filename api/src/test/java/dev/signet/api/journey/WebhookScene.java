package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Receiver.Message;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A pool with a receiver of what happens in it, and an operator who sees to that. */
abstract class WebhookScene {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String[] TO_THE_LOOPBACK = {"signet.outgoing.allow-http=true", "signet.outgoing.allow-private=true"};

    final SignetUnderTest signet;
    final Http http;
    final Office office;
    final House house;
    final Person operator;
    final Receiver receiver = new Receiver();
    private final List<JsonNode> registered = new ArrayList<>();

    WebhookScene(SignetUnderTest signet) {
        this.signet = signet;
        this.http = signet.http();
        this.office = new Office(signet);
        this.house = office.house();
        this.operator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
    }

    @AfterEach
    void close() {
        delete();
        receiver.close();
    }

    JsonNode register(String more) {
        return register(receiver, more);
    }

    JsonNode register(Receiver to, String more) {
        Http.Answer answer =
                http.post(hooks(), "{\"url\":\"" + to.url() + "\",\"name\":\"SIEM\"," + more + "}", operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        registered.add(answer.json());
        return answer.json();
    }

    /** Nothing is sent any more to a receiver that is closed. */
    void delete() {
        registered.forEach(webhook -> remove(webhook, operator));
        registered.clear();
    }

    void remove(JsonNode webhook, Person by) {
        assertThat(http.send("DELETE", path(webhook), BodyPublishers.noBody(), by.bearer())
                        .status())
                .isIn(204, 404, 401);
    }

    String rotate(JsonNode webhook, String body) {
        return http.post(path(webhook) + "/secret", body, operator.bearer())
                .json()
                .path("secret")
                .asString();
    }

    JsonNode test(JsonNode webhook) {
        return http.post(path(webhook) + "/test", "{}", operator.bearer()).json();
    }

    JsonNode read(JsonNode webhook) {
        return read(webhook, operator);
    }

    JsonNode read(JsonNode webhook, Person by) {
        return http.get(path(webhook), by.bearer()).json();
    }

    List<JsonNode> deliveries(JsonNode webhook) {
        return list(http.get(path(webhook) + "/deliveries", operator.bearer())
                .json()
                .path("items"));
    }

    List<JsonNode> events(String family, long after) {
        return list(http.get(
                        "/v1/pools/" + house.pool().value() + "/events?limit=1000&family=" + family + "&after=" + after,
                        operator.bearer())
                .json()
                .path("events"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    List<Message> taken(int number) {
        return await().atMost(PATIENCE).until(receiver::taken, taken -> taken.size() >= number);
    }

    /** Each once, in the order in which it first arrived. */
    List<Long> positions() {
        return receiver.taken().stream().map(Message::position).distinct().toList();
    }

    long suspensions() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where name = 'webhook.suspended' and pool = :pool")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }

    void signsInAndOut() {
        String name = People.newName();
        office.user(house, name);
        Person person = new Person(
                name, "", office.people(house).signIn(name, People.PASSWORD).json());
        assertThat(http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer())
                        .status())
                .isEqualTo(204);
    }

    Instant now() {
        return signet.clock().instant();
    }

    static String secret(JsonNode webhook) {
        return webhook.path("secret").asString();
    }

    String hooks() {
        return "/v1/pools/" + house.pool().value() + "/webhooks";
    }

    String path(JsonNode webhook) {
        return hooks() + "/" + webhook.path("webhook_id").asString();
    }
}
