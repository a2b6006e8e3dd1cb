package dev.signet.api.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SignedNote.Verdict;
import dev.signet.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WitnessesAtTheDoor {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init") // set when the node has started
    private SignetUnderTest signet;

    @SuppressWarnings("NullAway.Init")
    private Http http;

    private String[] admin = {};

    @BeforeAll
    void start(@TempDir Path outside) {
        directory = outside;
        signet = SignetUnderTest.started(
                "signet.witness.places.offsite.kind=directory",
                "signet.witness.places.offsite.path=" + directory.resolve("kept"),
                "signet.witness.places.offsite.interval=100ms",
                "signet.witness.places.gone.kind=directory",
                "signet.witness.places.gone.path=" + directory.resolve("not/mounted"));
        http = signet.http();
        admin = Operators.bearer(signet.administrator());
        signet.people().newcomer();
        await().atMost(SOON).until(() -> place("offsite").path("newest").isObject());
        await().atMost(SOON)
                .until(() -> place("gone").path("state").asString("").equals("failing"));
    }

    @AfterAll
    void stop() {
        signet.close();
    }

    @Test
    void showWhatWasBroughtWhere() throws IOException {
        JsonNode offsite = place("offsite");
        assertThat(offsite.path("kind").asString()).isEqualTo("directory");
        assertThat(offsite.path("tree").asString()).isEqualTo("heads");
        assertThat(offsite.path("state").asString()).isEqualTo("well");

        SignedNote kept = SignedNote.parse(Files.readString(directory.resolve("kept/heads/epoch-1/latest")));
        VerifierKey key = VerifierKey.parse(http.get("/v1/ledger/key").text());
        assertThat(kept.by(key)).isEqualTo(Verdict.GOOD);
        assertThat(Checkpoint.parse(kept.text()).size())
                .isGreaterThanOrEqualTo(offsite.path("newest").path("size").asLong());
    }

    @Test
    void showHowManyLeavesOfAPoolEachHasAHoldOn() {
        String pool = "/v1/pools/" + signet.demo().pool().value() + "/ledger";
        await().atMost(SOON).until(() -> ofPool(pool).path("leaves").asLong() > 0);

        assertThat(ofPool(pool).path("leaves").asLong())
                .isLessThanOrEqualTo(Checkpoint.parse(SignedNote.parse(
                                        http.get(pool + "/checkpoint", admin).text())
                                .text())
                        .size());
        assertThat(http.get(pool + "/witnesses", admin).json().path("witnesses").size())
                .isEqualTo(2);
        assertThat(http.get(pool + "/witnesses", admin).text()).doesNotContain("target", directory.toString());
    }

    @Test
    void areNoReasonToTurnPeopleAway() {
        JsonNode health = http.get("/actuator/health").json();

        JsonNode witnesses = health.path("components").path("witnesses");
        assertThat(witnesses.path("status").asString()).isEqualTo("UP");
        assertThat(witnesses.path("details").path("state").asString()).isEqualTo("degraded");
        assertThat(witnesses.path("details").path("places").path("gone").asString())
                .startsWith("failing since ");
        assertThat(http.get("/actuator/prometheus").text())
                .contains("signet_witness_failing_seconds{place=\"gone\"}")
                .contains("signet_witness_contradicted_places{place=\"offsite\"} 0.0");
    }

    @Test
    void areShownToNobodyElse() {
        String tenant = http.post("/v1/tenants", "{\"name\":\"T\"}", admin)
                .json()
                .path("tenant_id")
                .asString();
        String[] ofOneTenant =
                Operators.bearer(signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant));

        for (String path : new String[] {
            "/v1/ledger/witnesses", "/v1/ledger/epochs", "/v1/ledger/witnesses/offsite/receipt?tree=heads&size=1"
        }) {
            assertThat(http.get(path).problem()).as(path).isEqualTo("401 token.missing");
            assertThat(http.get(path, ofOneTenant).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void haveGivenNoReceiptWhereTheyGiveNone() {
        assertThat(http.get("/v1/ledger/witnesses/offsite/receipt?tree=heads&size=1", admin)
                        .problem())
                .isEqualTo("404 request.unknown_identifier");
        assertThat(http.get("/v1/ledger/epochs", admin).text()).isEqualTo("{\"epochs\":[]}");
    }

    private JsonNode place(String name) {
        return http.get("/v1/ledger/witnesses", admin)
                .json()
                .path("witnesses")
                .valueStream()
                .filter(place -> place.path("name").asString().equals(name))
                .findFirst()
                .orElseGet(() -> http.get("/v1/ledger/epochs", admin).json());
    }

    private JsonNode ofPool(String pool) {
        return http.get(pool + "/witnesses", admin).json().path("witnesses").path(1);
    }
}
