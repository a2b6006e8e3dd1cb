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
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TheLedgerAtTheDoor {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String ledger = "/v1/pools/" + signet.demo().pool().value() + "/ledger";

    @BeforeEach
    void somethingHasHappened() {
        signet.people().newcomer();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(ledger + "/checkpoint", admin).status() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "heads"})
    void isSignedWithTheKeyThatStandsBesideIt(String which) {
        String at = "pool".equals(which) ? ledger : "/v1/ledger";
        SignedNote note = SignedNote.parse(http.get(at + "/checkpoint", admin).text());
        VerifierKey key = VerifierKey.parse(http.get(at + "/key").text());

        assertThat(note.by(key)).isEqualTo(Verdict.GOOD);
        assertThat(Checkpoint.parse(note.text()).origin().toString()).isEqualTo(key.name());
        assertThat(http.get(at + "/tile/0/000.p/1", admin).status()).isEqualTo(200);
    }

    @Test
    void provesAnEventToThoseWhoMayReadIt() {
        long position = newestOfPool();
        await().atMost(Duration.ofSeconds(20)).until(() -> inclusion(position).status() == 200);
        JsonNode answer = inclusion(position).json();
        List<Hash> path = answer.path("hashes")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
        Checkpoint checkpoint = Checkpoint.parse(
                SignedNote.parse(answer.path("checkpoint").asString()).text());

        InclusionProof proof = new InclusionProof(answer.path("leaf_index").asLong(), checkpoint.size(), path);

        assertThat(proof.leads(Hash.parse(answer.path("leaf_hash").asString()), checkpoint.root()))
                .isTrue();
        assertThat(http.get(ledger + "/proofs/consistency?from=1", admin).status())
                .isEqualTo(200);
    }

    @Test
    void provesThatTheHeadOfAPoolStandsAmongAllHeads() {
        JsonNode answer = http.get(
                        "/v1/ledger/proofs/head?tree=" + signet.demo().pool().value(), admin)
                .json();
        SignedNote ofPool = SignedNote.parse(answer.path("checkpoint").asString());
        SignedNote heads = SignedNote.parse(answer.path("heads").asString());
        List<Hash> path = answer.path("hashes")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
        InclusionProof proof = new InclusionProof(
                answer.path("leaf_index").asLong(), answer.path("size").asLong(), path);

        assertThat(proof.leads(
                        Hash.ofLeaf(ofPool.text().getBytes(StandardCharsets.UTF_8)),
                        Checkpoint.parse(heads.text()).root()))
                .isTrue();
        assertThat(heads.by(VerifierKey.parse(http.get("/v1/ledger/key").text())))
                .isEqualTo(Verdict.GOOD);
        assertThat(http.get("/v1/ledger/proofs/head?tree=pol_9", admin).problem())
                .isEqualTo("404 request.unknown_identifier");
        assertThat(http.get("/v1/ledger/proofs/consistency?from=1", admin).status())
                .isEqualTo(200);
    }

    @Test
    void servesTheTreesOfATenantAndOfThePlatformToThoseWhoMayReadWhatTheyHold() {
        String tenant = http.post("/v1/tenants", "{\"name\":\"T\"}", admin)
                .json()
                .path("tenant_id")
                .asString();
        String ofTenant = "/v1/tenants/" + tenant + "/ledger";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(ofTenant + "/checkpoint", admin).status() == 200);
        String[] ofOneTenant =
                Operators.bearer(signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant));

        SignedNote note =
                SignedNote.parse(http.get(ofTenant + "/checkpoint", admin).text());
        assertThat(note.by(VerifierKey.parse(http.get(ofTenant + "/key", admin).text())))
                .isEqualTo(Verdict.GOOD);
        assertThat(http.get(ofTenant + "/tile/0/000.p/1", admin).status()).isEqualTo(200);
        assertThat(http.get(ofTenant + "/proofs/consistency?from=1", admin).status())
                .isEqualTo(200);
        assertThat(http.get(ofTenant + "/proofs/inclusion?position=0", admin).problem())
                .isEqualTo("404 request.unknown_identifier");
        assertThat(http.get(ofTenant + "/checkpoint").problem()).isEqualTo("401 token.missing");
        assertThat(http.get(ofTenant + "/checkpoint", ofOneTenant).status()).isEqualTo(200);
        for (String path : List.of("/checkpoint", "/tile/0/000.p/1", "/proofs/consistency?from=1")) {
            assertThat(http.get("/v1/ledger/platform" + path, ofOneTenant).status())
                    .isEqualTo(403);
            assertThat(http.get("/v1/ledger/platform" + path).problem()).isEqualTo("401 token.missing");
            // Nothing that happens by itself belongs to no tenant.
            assertThat(http.get("/v1/ledger/platform" + path, admin).status()).isIn(200, 404);
        }
        assertThat(http.get("/v1/ledger/proofs/head?tree=" + tenant, ofOneTenant)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void provesNothingToStrangersAndNothingThatIsNotThere() {
        assertThat(http.get(ledger + "/proofs/inclusion?position=1").problem()).isEqualTo("401 token.missing");
        assertThat(http.get(ledger + "/proofs/consistency?from=1").problem()).isEqualTo("401 token.missing");
        assertThat(inclusion(Long.MAX_VALUE).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(inclusion(0).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(http.get(ledger + "/proofs/consistency?from=0", admin).problem())
                .isEqualTo("400 request.invalid_value");
        assertThat(http.get(ledger + "/proofs/consistency?from=1&to=999999999", admin)
                        .problem())
                .isEqualTo("409 ledger.not_signed_yet");
        assertThat(http.get("/v1/pools/pol_00000000000070008000000000000000/ledger/checkpoint", admin)
                        .problem())
                .isEqualTo("404 request.unknown_identifier");
    }

    /** Whoever could watch a tree would see by its growth which of two names belongs to somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"/checkpoint", "/tile/0/000.p/1"})
    void growsUnseenByStrangers(String path) {
        assertThat(http.get(ledger + path).problem()).isEqualTo("401 token.missing");
        assertThat(http.get("/v1/ledger" + path).problem()).isEqualTo("401 token.missing");
        String tenant = http.post("/v1/tenants", "{\"name\":\"T\"}", admin)
                .json()
                .path("tenant_id")
                .asString();
        String[] ofOneTenant =
                Operators.bearer(signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant));
        assertThat(http.get(ledger + path, ofOneTenant).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(http.get("/v1/ledger" + path, ofOneTenant).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "0/999", "9/000", "0/000.p/256", "64/000", "entries/000", "0/000/", "0/x000/000"})
    void hasNoTileOfAnotherForm(String path) {
        assertThat(http.get(ledger + "/tile/" + path, admin).status()).isEqualTo(404);
    }

    private Http.Answer inclusion(long position) {
        return http.get(ledger + "/proofs/inclusion?position=" + position, admin);
    }

    private long newestOfPool() {
        JsonNode trail = http.get(
                        "/v1/audit/events?limit=1&pool=" + signet.demo().pool().value(), admin)
                .json();
        return trail.path("events").path(0).path("position").asLong();
    }
}
