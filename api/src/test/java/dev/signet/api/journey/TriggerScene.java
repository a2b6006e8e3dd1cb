package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** A pool with code of its owner's, and an operator who sees to that. */
abstract class TriggerScene {

    final SignetUnderTest signet = Node.SHARED;
    final Http http = signet.http();
    final Office office = new Office(signet);
    final House house = office.house();
    final People people = office.people(house);
    final Person operator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
    final TriggerReceiver receiver = new TriggerReceiver();
    final String secret = newSecret("{}");

    @AfterEach
    void close() {
        receiver.close();
    }

    /** Has these triggers asked at the receiver. */
    void ask(String... triggers) {
        configure("", "", triggers);
    }

    /** The same with more to each target, and to all. */
    void configure(String ofEach, String ofAll, String... triggers) {
        String targets = Arrays.stream(triggers)
                .map(trigger -> "\"" + trigger + "\":{\"url\":\"" + receiver.url() + "\"" + ofEach + "}")
                .collect(Collectors.joining(","));
        Http.Answer answer = put("{\"targets\":{" + targets + "}" + ofAll + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    Http.Answer put(String triggers) {
        return http.json(
                "PUT",
                pool(""),
                "{\"name\":\"Pool\",\"hashing\":{\"memory_kib\":7168,\"iterations\":1,\"parallelism\":1},\"triggers\":"
                        + triggers + "}",
                operator.bearer());
    }

    String newSecret(String body) {
        return http.post(pool("/triggers/secret"), body, operator.bearer())
                .json()
                .path("secret")
                .asString();
    }

    List<JsonNode> log(String query) {
        return WebhookScene.list(http.get(pool("/triggers/calls" + query), operator.bearer())
                .json()
                .path("items"));
    }

    String pool(String below) {
        return "/v1/pools/" + house.pool().value() + below;
    }

    static String id(Http.Answer answer) {
        return answer.json().path("id").asString();
    }

    /** The node that the tests of triggers share. */
    private static final class Node {
        private static final SignetUnderTest SHARED = SignetUnderTest.started(WebhookScene.TO_THE_LOOPBACK);
    }
}
