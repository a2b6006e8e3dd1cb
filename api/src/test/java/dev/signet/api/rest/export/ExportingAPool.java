package dev.signet.api.rest.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Operators;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExportingAPool {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + signet.demo().pool().value();
    private final Person alice = signet.people().newcomer();

    @Test
    void givesAFileThatProvesItselfAndPutsItOnRecord() throws IOException {
        JsonNode export = made("{\"why\":\"annual audit\"}");
        Http.Answer file = file(export);

        assertThat(file.status()).isEqualTo(200);
        assertThat(export.path("sha256").asString())
                .isEqualTo(Digest.over(file.text().getBytes(UTF_8)).toString());
        assertThat(file.header("Repr-Digest")).isPresent();
        assertThat(verify(file, List.of()).outcome()).isEqualTo(Outcome.PROVED);
        assertThat(file.text()).doesNotContain(alice.email()).doesNotContain("opened\":{");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> handedOut()
                        .path("export")
                        .asString()
                        .equals(export.path("export_id").asString()));
        JsonNode recorded = handedOut();
        assertThat(recorded.path("why").asString()).isEqualTo("annual audit");
        assertThat(recorded.path("digest").asString())
                .isEqualTo(export.path("sha256").asString());
        assertThat(recorded.path("records").asLong())
                .isEqualTo(export.path("records").asLong());
    }

    @Test
    void givesATableForSpreadsheets() {
        JsonNode export = made("{\"why\":\"annual audit\",\"personal\":true}");

        Http.Answer table = http.get(path(export) + "/file?format=CSV", admin);

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.text().lines().toList())
                .hasSize(1 + export.path("records").asInt())
                .first()
                .asString()
                .startsWith("position,sequenced_at,at,name,");
        assertThat(http.get(path(export) + "/file?format=CSV", admin).text()).isEqualTo(table.text());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> handedOut().path("format").asString().equals("CSV"));
        assertThat(handedOut().path("digest").asString())
                .isEqualTo(export.path("sha256").asString());
        assertThat(http.get(path(export) + "/file?format=XLS", admin).problem()).isEqualTo("400 request.invalid_value");
    }

    @Test
    void givesTheSameFileToWhoeverFetchesItAgain() {
        JsonNode export = made("{\"why\":\"annual audit\"}");

        assertThat(file(export).text()).isEqualTo(file(export).text());
    }

    @Test
    void holdsTheWholeLifeOfAUserAndOpensPersonalDataWhereItIsAskedFor() throws IOException {
        String user = http.get("/v1/me", alice.bearer()).json().path("user_id").asString();
        JsonNode export = made("{\"why\":\"complaint 17\",\"personal\":true,\"user\":\"%s\"}".formatted(user));
        Http.Answer file = file(export);

        Verdict verdict = verify(file, List.of());

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).contains("inside the streams of the user usr_");
        assertThat(file.text())
                .contains(alice.email())
                .contains("\"name\":\"user.registered\"")
                .contains("\"name\":\"session.auth_succeeded\"");
    }

    @Test
    void holdsWhatTheLedgerHadNotTakenInYetWhenItWasAskedFor() throws SQLException {
        String path;
        try (Connection open = signet.database().ownerDataSource().getConnection()) {
            open.setAutoCommit(false);
            try (Statement number = open.createStatement()) {
                number.execute("select pg_current_xact_id()");
            }
            Person late = signet.people().newcomer();
            String user =
                    http.get("/v1/me", late.bearer()).json().path("user_id").asString();
            path = ask("{\"why\":\"complaint 18\",\"user\":\"%s\"}".formatted(user))
                    .header("Location")
                    .orElseThrow();
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> "WAITING"
                            .equals(http.get(path, admin).json().path("state").asString()));
            open.rollback();
        }

        assertThat(file(ready(path)).text()).contains("\"name\":\"session.auth_succeeded\"");
    }

    @Test
    void holdsAgainstACheckpointFromBefore() throws IOException {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(pool + "/ledger/checkpoint", admin).status() == 200);
        SignedNote older =
                SignedNote.parse(http.get(pool + "/ledger/checkpoint", admin).text());
        long size = Long.parseLong(older.text().lines().toList().get(1));
        signet.people().newcomer();
        JsonNode export = made("{\"why\":\"annual audit\",\"from\":\"2020-01-01T00:00:00Z\",\"older_checkpoints\":[%d]}"
                .formatted(size));

        Verdict verdict = verify(file(export), List.of(older));

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).contains("grew out of the older checkpoint of " + size + " leaves");
    }

    @Test
    void givesUpWhatCannotBeHad() {
        JsonNode asked = ask("{\"why\":\"annual audit\",\"older_checkpoints\":[99999999]}")
                .json();
        String path = pool + "/exports/" + asked.path("export_id").asString();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "FAILED"
                        .equals(http.get(path, admin).json().path("state").asString()));
        assertThat(http.get(path + "/file", admin).problem()).isEqualTo("409 export.not_ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"why\":\" \"}",
                "{\"why\":\"x\",\"from_position\":9,\"until_position\":8}",
                "{\"why\":\"x\",\"from_position\":-1}",
                "{\"why\":\"x\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2025-01-01T00:00:00Z\"}",
                "{\"why\":\"x\",\"from_position\":1,\"from\":\"2026-01-01T00:00:00Z\"}",
            })
    void refusesWhatCannotBeMeant(String body) {
        assertThat(ask(body).problem()).isEqualTo("400 request.invalid_value");
    }

    @Test
    void needsAPurpose() {
        assertThat(ask("{}").problem()).isEqualTo("400 request.missing_field");
    }

    @Test
    void isForThoseWhoMayReadTheTrailOfTheirOwnTenant() {
        JsonNode export = made("{\"why\":\"annual audit\"}");
        String path = pool + "/exports/" + export.path("export_id").asString();
        String tenant = signet.demo().tenant().value();
        String[] reader = Operators.bearer(signet.operators().appoint(signet.administrator(), "READ_ONLY", tenant));
        String[] auditor = Operators.bearer(signet.operators().appoint(signet.administrator(), "AUDITOR", tenant));

        assertThat(http.post(pool + "/exports", "{\"why\":\"x\"}").problem()).isEqualTo("401 token.missing");
        assertThat(http.post(pool + "/exports", "{\"why\":\"x\"}", reader).problem())
                .isEqualTo("403 operator.not_allowed");
        assertThat(http.get(path + "/file", reader).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(http.get(path + "/file", alice.bearer()).status()).isBetween(401, 404);
        assertThat(http.get(path + "/file", auditor).status()).isEqualTo(200);
        assertThat(http.get(pool + "/exports", auditor).json().path("items").size())
                .isPositive();
    }

    private JsonNode made(String body) {
        Http.Answer asked = ask(body);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return ready(asked.header("Location").orElseThrow());
    }

    private JsonNode ready(String path) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "READY"
                        .equals(http.get(path, admin).json().path("state").asString()));
        return http.get(path, admin).json();
    }

    private Http.Answer ask(String body) {
        return http.post(pool + "/exports", body, admin);
    }

    private Http.Answer file(JsonNode export) {
        return http.get(path(export) + "/file", admin);
    }

    private String path(JsonNode export) {
        return pool + "/exports/" + export.path("export_id").asString();
    }

    private Verdict verify(Http.Answer file, List<SignedNote> older) throws IOException {
        VerifierKey key = VerifierKey.parse(http.get("/v1/ledger/key").text());
        return new ExportVerifier(key, older)
                .verify(new ByteArrayInputStream(file.text().getBytes(UTF_8)));
    }

    private JsonNode handedOut() {
        String path = "/v1/audit/events?limit=1&type=audit.exported&pool="
                + signet.demo().pool().value();
        return http.get(path, admin).json().path("events").path(0).path("details");
    }
}
