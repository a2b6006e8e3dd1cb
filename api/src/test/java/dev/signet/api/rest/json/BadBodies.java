package dev.signet.api.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodies {

    private final Http http = FrameUnderTest.shared().http();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\":\"a\"} trailing",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{'name':'a'}",
                "{\"name\":\"\\x\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]",
                "\u0000"
            })
    void thatAreNotOneWellFormedObjectAreRefused(String body) {
        Http.Answer answer = http.post("/v1/probe", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("id").asString()).startsWith("request.");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                    | 400 request.wrong_type     | ",
                "\"text\"                                              | 400 request.wrong_type     | ",
                "{}                                                    | 400 request.missing_field  | name",
                "{\"name\":null}                                       | 400 request.missing_field  | name",
                "{\"name\":7}                                          | 400 request.wrong_type     | name",
                "{\"name\":true}                                       | 400 request.wrong_type     | name",
                "{\"name\":[\"a\"]}                                    | 400 request.wrong_type     | name",
                "{\"name\":\"a\",\"count\":\"7\"}                      | 400 request.wrong_type     | count",
                "{\"name\":\"a\",\"count\":1.5}                        | 400 request.wrong_type     | count",
                "{\"name\":\"a\",\"count\":99999999999}                | 400 request.invalid_value  | count",
                "{\"name\":\"a\",\"role\":\"KING\"}                    | 400 request.invalid_value  | role",
                "{\"name\":\"a\",\"role\":1}                           | 400 request.wrong_type     | role",
                "{\"name\":\"a\",\"tags\":\"x\"}                       | 400 request.wrong_type     | tags",
                "{\"name\":\"a\",\"tags\":[\"x\",1]}                   | 400 request.wrong_type     | tags[1]",
                "{\"name\":\"a\",\"more\":1}                           | 400 request.unknown_field  | more",
                "{\"name\":\"a\",\"inner_thing\":{\"yes\":true}}       | 400 request.missing_field  | inner_thing.text_value",
                "{\"name\":\"a\",\"inner_thing\":{\"text_value\":\"\"}} | 400 request.missing_field  | inner_thing.yes",
                "{\"name\":\"a\",\"innerThing\":{}}                    | 400 request.unknown_field  | innerThing",
                "{\"name\":\"a\\u0000b\"}                              | 400 request.control_character | name",
                "{\"name\":\"a\\nb\"}                                  | 400 request.control_character | name",
                "{\"name\":\"a\\u0085b\"}                              | 400 request.control_character | name",
                "{\"name\":\"a\\ud800b\"}                              | 400 request.control_character | name",
                "{\"name\":\"a\",\"attributes\":{\"k\\u0007\":\"v\"}}  | 400 request.control_character | attributes",
                "{\"name\":\"a\",\"attributes\":{\"k\":\"v\\u001b\"}}  | 400 request.control_character | attributes.k",
                "{\"name\":\"a\",\"letter\":\"a\\u0000\"}              | 400 request.control_character | letter",
            })
    void areRefusedWithTheFieldNamed(String body, String problem, String field) {
        Http.Answer answer = http.post("/v1/probe", body);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("field").asString("")).isEqualTo(field == null ? "" : field);
    }

    @Test
    void thatAreGoodArriveUnchanged() {
        String body = """
                {"name":"Zoë 😀","count":3,"role":"AUDITOR","tags":["a"],"attributes":{"custom:x":"y"},\
                "letter":"line\\none","inner_thing":{"yes":true,"text_value":"t"}}""";
        assertThat(http.post("/v1/probe", body).text()).isEqualTo(body);
    }

    @Test
    void neverSeeTheirContentRepeated() {
        Http.Answer answer = http.post("/v1/probe", "{\"name\":\"a\",\"count\":\"hunter2-secret\"}");
        assertThat(answer.text()).doesNotContain("hunter2");
    }

    @Test
    void ofAnotherTypeAreRefused() {
        Http.Answer answer =
                http.send("POST", "/v1/probe", BodyPublishers.ofString("name=a"), "Content-Type", "text/plain");
        assertThat(answer.problem()).isEqualTo("415 request.unsupported_media_type");
        Http.Answer form = http.send(
                "POST",
                "/v1/probe",
                BodyPublishers.ofString("name=a"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(form.problem()).isEqualTo("415 request.unsupported_media_type");
    }

    @Test
    void beyondTheLimitAreRefusedWhenTheyAreAnnounced() {
        String body = "{\"name\":\"" + "x".repeat(64 * 1024) + "\"}";
        assertThat(http.post("/v1/probe", body).problem()).isEqualTo("413 request.body_too_large");
    }

    @Test
    void beyondTheLimitAreRefusedWhenTheyComeInChunks() {
        byte[] body = ("{\"name\":\"" + "x".repeat(64 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        Http.Answer answer = http.send(
                "POST",
                "/v1/probe",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");
        assertThat(answer.problem()).isEqualTo("413 request.body_too_large");
    }

    @Test
    void inChunksArriveWhenTheyAreShort() {
        byte[] body = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        Http.Answer answer = http.send(
                "POST",
                "/v1/probe",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");
        assertThat(answer.text()).isEqualTo("{\"name\":\"a\"}");
    }
}
