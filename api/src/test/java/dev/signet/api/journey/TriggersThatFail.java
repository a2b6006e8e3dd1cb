package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TriggersThatFail extends TriggerScene {

    @Test
    void areTriedAgainUnderTheSameIdentifier() {
        ask("PRE_SIGN_UP");
        receiver.says(500, "");
        Http.Answer answer = people.signUp(People.newName());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(id(answer)).isEqualTo("trigger.unreachable");
        assertThat(receiver.calls()).hasSize(3);
        assertThat(receiver.calls().stream().map(Receiver.Message::id).distinct())
                .hasSize(1);
        JsonNode call = log("?trigger=PRE_SIGN_UP").getFirst();
        assertThat(call.path("outcome").asString()).isEqualTo("UNREACHABLE");
        assertThat(call.path("tries").asInt()).isEqualTo(3);
        assertThat(call.path("status").asInt()).isEqualTo(500);
        assertThat(call.path("error").asString()).isEqualTo("the receiver answered 500");
        assertThat(call.path("call_id").asString())
                .isEqualTo(receiver.calls().getFirst().id());
        assertThat(log("?trigger=POST_CONFIRMATION")).isEmpty();
    }

    @Test
    void holdNobodyUpWhereNoAnswerIsToMeanNothing() {
        configure(",\"tries\":1,\"on_failure\":\"OPEN\"", "", "PRE_SIGN_UP");
        receiver.says(500, "");
        assertThat(people.signUp(People.newName()).status()).isEqualTo(201);
        receiver.says(200, "{\"response\":{\"autoConfirmUser\":\"yes\"}}");
        assertThat(people.signUp(People.newName()).status()).isEqualTo(201);
        receiver.says(400, "{\"errorMessage\":\"no\"}");
        assertThat(people.signUp(People.newName()).status())
                .as("a refusal holds in any case")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | not json                                             | trigger.invalid_answer",
                "200 | {\"response\":{\"autoConfirmUser\":1}}               | trigger.invalid_answer",
                "200 | {\"response\":{\"autoVerifyPhone\":true}}            | trigger.invalid_answer",
                "302 | {}                                                   | trigger.unreachable",
                "404 | <html>                                               | trigger.unreachable",
                "429 | {\"errorMessage\":\"slow down\"}                     | trigger.unreachable",
                "200 | {\"errorMessage\":\"no\"}                            | trigger.refused"
            })
    void areTakenByWhatTheySay(int status, String body, String error) {
        configure(",\"tries\":1", "", "PRE_SIGN_UP");
        receiver.says(status, body);
        assertThat(id(people.signUp(People.newName()))).isEqualTo(error);
    }

    @Test
    void areNotCutOffFromAllByTheFaultsOfOne() {
        configure(",\"tries\":1", "", "PRE_SIGN_UP");
        receiver.says(500, "");
        for (int call = 0; call < 10; call++) {
            assertThat(id(people.signUp(People.newName()))).isEqualTo("trigger.unreachable");
        }
        receiver.answers(_ -> {});
        assertThat(people.signUp(People.newName()).status()).isEqualTo(201);
    }

    @Test
    void areCutOffAfterFiveCallsAndTriedAgainLater() {
        configure(",\"tries\":1", "", "PRE_SIGN_UP");
        receiver.saysNothing();
        for (int call = 0; call < 5; call++) {
            assertThat(id(people.signUp(People.newName()))).isEqualTo("trigger.unreachable");
        }
        receiver.answers(_ -> {});
        Http.Answer answer = people.signUp(People.newName());
        assertThat(id(answer)).isEqualTo("trigger.cut_off");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(receiver.calls()).hasSize(5);
        assertThat(log("").getFirst().path("tries").asInt()).isZero();
        signet.clock().pass(Duration.ofSeconds(31));
        assertThat(people.signUp(People.newName()).status()).isEqualTo(201);
    }

    @Test
    void areNotAskedUnsigned() {
        House other = office.house();
        Person theirs = office.operator(OperatorRole.TENANT_ADMINISTRATOR, other.tenant());
        http.json(
                "PUT",
                "/v1/pools/" + other.pool().value(),
                "{\"name\":\"Pool\",\"triggers\":{\"targets\":{\"PRE_SIGN_UP\":{\"url\":\"" + receiver.url() + "\"}}}}",
                theirs.bearer());
        assertThat(id(office.people(other).signUp(People.newName()))).isEqualTo("trigger.unreachable");
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void areSignedByBothSecretsWhileReceiversChangeOver() {
        ask("PRE_SIGN_UP");
        String next = newSecret("{\"overlap_seconds\":600}");
        people.signUp(People.newName());
        Receiver.Message call = receiver.calls().getFirst();
        assertThat(call.isSignedWith(secret, signet.clock().instant())).isTrue();
        assertThat(call.isSignedWith(next, signet.clock().instant())).isTrue();
        String last = newSecret("{\"overlap_seconds\":0}");
        people.signUp(People.newName());
        call = receiver.calls().getLast();
        assertThat(call.isSignedWith(next, signet.clock().instant())).isFalse();
        assertThat(call.isSignedWith(last, signet.clock().instant())).isTrue();
    }

    @Test
    void leaveWhatWasSentToThoseWhoMaySeeIt() {
        String name = People.newName();
        people.signUp(name);
        ask("POST_CONFIRMATION");
        people.confirm(name, signet.mail().codeFor(People.addressOf(name)));
        String call = log("").getFirst().path("call_id").asString();
        assertThat(log("").toString()).doesNotContain(name);
        Http.Answer whole = http.get(pool("/triggers/calls/" + call), operator.bearer());
        assertThat(whole.json().path("request").asString()).contains(People.addressOf(name));
        Person reader = office.operator(OperatorRole.AUDITOR, house.tenant());
        assertThat(http.get(pool("/triggers/calls"), reader.bearer()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'targets':{'PRE_SIGN_UP':{'url':'https://user:pw@hooks.example/'}}}",
                "{'targets':{'PRE_SIGN_UP':{'url':'https://hooks.example/#a'}}}",
                "{'targets':{'PRE_SIGN_UP':{'url':'ftp://hooks.example/'}}}",
                "{'targets':{'PRE_SIGN_UP':{'url':'https://hooks.example/','timeout':'PT1M'}}}",
                "{'targets':{'PRE_SIGN_UP':{'url':'https://hooks.example/','tries':0}}}",
                "{'targets':{'PRE_SIGN_UP':{'url':'https://hooks.example/','on_failure':'MAYBE'}}}",
                "{'targets':{'PRE_SIGN_UP':{}}}",
                "{'targets':{'SOMETHING':{'url':'https://hooks.example/'}}}",
                "{'targets':{'CUSTOM_SMS_SENDER':{'url':'https://hooks.example/'}}}",
                "{'targets':{'CUSTOM_EMAIL_SENDER':{'url':'https://hooks.example/'}},'sender_key':'{}'}",
                "{'sender_key':'no key'}"
            })
    void areRefusedAsSettingsThatCannotBe(String triggers) {
        assertThat(put(triggers.replace('\'', '"')).status()).isEqualTo(400);
    }
}
