package dev.signet.api.rest.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.ledger.export.DossierVerifier;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Digest;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingTheDossierOfASession {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final Person alice = people.newcomer();
    private final String user = office.userOf(alice).value();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();

    @Test
    void tellsTheWholeLifeOfIt() {
        String[] server = office.resourceServer(house.pool());
        acknowledge(server, 0);
        Person again = new Person(
                alice.name(),
                alice.email(),
                people.refresh(alice.refreshToken()).json());
        people.revoke(again.refreshToken());
        long end = revoked();
        acknowledge(server, end);

        JsonNode told = dossier(session(alice), "&personal=true").json().path("summary");

        assertThat(told.path("session").path("user_id").asString()).isEqualTo(user);
        assertThat(told.path("session").path("status").asString()).isEqualTo("ENDED");
        assertThat(texts(told.path("sign_in").path("factors"))).containsExactly("PASSWORD");
        assertThat(StreamSupport.stream(told.path("tokens").spliterator(), false)
                        .map(token -> token.path("use").asString()))
                .containsExactly("ACCESS", "ID", "REFRESH", "ACCESS", "ID", "REFRESH");
        assertThat(told.path("refreshes").path(0).path("successor").asString())
                .isEqualTo(told.path("tokens").path(5).path("token_id").asString());
        assertThat(told.path("addresses").path(0).path("address").asString()).isEqualTo("127.0.0.1");
        JsonNode revocation = told.path("revocation");
        assertThat(revocation.path("reason").asString()).isEqualTo("TOKEN_REVOKED");
        assertThat(revocation.path("position").asLong()).isEqualTo(end);
        assertThat(revocation.path("spread").path("everywhere").asBoolean()).isTrue();
        assertThat(revocation
                        .path("spread")
                        .path("consumers")
                        .path(0)
                        .path("consumer")
                        .asString())
                .isEqualTo("api-1");
        assertThat(told.path("as_of").path("position").asLong()).isGreaterThanOrEqualTo(end);
        assertThat(told.has("failure") || told.has("reuses") || told.has("order"))
                .isFalse();
    }

    @Test
    void provesEachOfItsRecordsOffline() {
        people.refresh(alice.refreshToken());
        Http.Answer answer = dossier(session(alice), "");

        Verdict verdict = verify(answer.text(), List.of());

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).startsWith("All 3 records (");
        for (JsonNode record : answer.json().path("records")) {
            assertThat(record.path("leaf_hash").isString()
                            && record.path("position").isIntegralNumber()
                            && record.path("inclusion").isArray())
                    .isTrue();
        }
        String forged = answer.text().replaceFirst("\"PASSWORD\"", "\"NEW_PASSWORD\"");
        assertThat(verify(forged, List.of()).outcome()).isEqualTo(Outcome.TAMPERED);
    }

    @Test
    void isHeldAgainstACheckpointFromBefore() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(pool + "/ledger/checkpoint", admin).status() == 200);
        SignedNote older =
                SignedNote.parse(http.get(pool + "/ledger/checkpoint", admin).text());
        String size = older.text().lines().toList().get(1);
        people.newcomer();
        Http.Answer answer = dossier(session(alice), "&older_checkpoints=" + size);

        assertThat(verify(answer.text(), List.of(older)).sentence())
                .contains("grew out of the older checkpoint of " + size);
        assertThat(ask(session(alice), "why=x&older_checkpoints=99999999", admin)
                        .problem())
                .isEqualTo("400 request.invalid_value");
    }

    @Test
    void withholdsPersonalDataUnlessItIsAskedForByOneWhoMaySeeIt() {
        String dossier = dossier(session(alice), "").text();

        assertThat(dossier).contains("\"withheld\":true").doesNotContain("127.0.0.1");
        assertThat(verify(dossier(session(alice), "&personal=true").text(), List.of())
                        .outcome())
                .isEqualTo(Outcome.PROVED);
    }

    @Test
    void saysOfAnErasedPersonWhatIsStillReadable() {
        String session = session(alice);
        assertThat(http.json("POST", pool + "/users/" + user + "/erasure", "{\"reason\":\"CONSENT_WITHDRAWN\"}", admin)
                        .status())
                .isEqualTo(204);

        Http.Answer answer = dossier(session, "&personal=true");

        JsonNode told = answer.json().path("summary");
        assertThat(told.path("addresses").path(0).path("address").path("erased").asBoolean())
                .isTrue();
        assertThat(told.path("revocation").path("reason").asString()).isEqualTo("USER_DELETED");
        assertThat(verify(answer.text(), List.of()).outcome()).isEqualTo(Outcome.PROVED);
    }

    @Test
    void namesTheOrderThatTheSessionFellUnder() {
        String order = http.post(
                        pool + "/revocation-orders",
                        "{\"scope\":\"CLIENT\",\"client_id\":\"%s\",\"reason\":\"COMPROMISED\"}"
                                .formatted(house.client().value()),
                        admin)
                .json()
                .path("order_id")
                .asString();

        JsonNode ordered = dossier(session(alice), "").json().path("summary").path("order");
        assertThat(ordered.path("order_id").asString()).isEqualTo(order);
        assertThat(ordered.path("reason").asString()).isEqualTo("COMPROMISED");
        revoked();
        Http.Answer later = dossier(session(alice), "");
        assertThat(later.json().path("summary").path("order").path("order_id").asString())
                .isEqualTo(order);
        assertThat(verify(later.text(), List.of()).outcome()).isEqualTo(Outcome.PROVED);
    }

    @Test
    void tellsOfASignInThatFailed() {
        people.signIn(alice.name(), "Wrong-Horse-7-Battery");
        JsonNode failure = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(
                                        "/v1/audit/events?limit=1&type=session.auth_failed&pool="
                                                + house.pool().value(),
                                        admin)
                                .json()
                                .path("events")
                                .path(0),
                        JsonNode::isObject);

        JsonNode told =
                dossier(failure.path("session_id").asString(), "").json().path("summary");

        assertThat(told.path("failures").path(0).path("reason").asString()).isEqualTo("WRONG_PASSWORD");
        assertThat(told.has("sign_in") || told.has("tokens")).isFalse();
    }

    @Test
    void isPutOnRecordWithPurposeAndDigest() {
        Http.Answer answer = dossier(session(alice), "");

        JsonNode recorded = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(pool + "/sessions/" + session(alice) + "/timeline?limit=1", admin)
                                .json()
                                .path("events")
                                .path(0),
                        event -> event.path("type").asString().equals("audit.dossier_handed_out"));

        assertThat(recorded.path("details").path("why").asString()).isEqualTo("complaint 17");
        assertThat(recorded.path("details").path("digest").asString())
                .isEqualTo(Digest.over(answer.text().getBytes(UTF_8)).toString());
        assertThat(recorded.path("user_id").asString()).isEqualTo(user);
    }

    @Test
    void isForThoseWhoMayReadTheTrailAndSayWhatFor() {
        String tenant = house.tenant().value();
        String session = session(alice);
        String[] reader = Operators.bearer(signet.operators().appoint(signet.administrator(), "READ_ONLY", tenant));
        String[] auditor = Operators.bearer(signet.operators().appoint(signet.administrator(), "AUDITOR", tenant));
        String[] stranger = Operators.bearer(signet.operators()
                .appoint(
                        signet.administrator(),
                        "AUDITOR",
                        office.house().tenant().value()));

        assertThat(ask(session, "why=x", new String[0]).problem()).isEqualTo("401 token.missing");
        assertThat(ask(session, "why=x", alice.bearer()).status()).isBetween(401, 404);
        assertThat(ask(session, "why=x", reader).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(ask(session, "why=x", stranger).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(ask(session, "why=x", auditor).status()).isEqualTo(200);
        assertThat(ask(session, "personal=true", auditor).problem()).isEqualTo("400 request.missing_field");
        assertThat(ask(session, "why=+", auditor).problem()).isEqualTo("400 request.invalid_value");
        assertThat(ask("ses_01890a5d-ac96-774b-bcce-b302099a8057", "why=x", auditor)
                        .problem())
                .isEqualTo("404 request.unknown_identifier");
    }

    private Http.Answer dossier(String session, String more) {
        Http.Answer answer = ask(session, "why=complaint+17" + more, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Http.Answer ask(String session, String query, String[] by) {
        return http.get(pool + "/sessions/" + session + "/dossier?" + query, by);
    }

    private Verdict verify(String file, List<SignedNote> older) {
        VerifierKey key = VerifierKey.parse(http.get("/v1/ledger/key").text());
        return new DossierVerifier(key, older).verify(file.getBytes(UTF_8));
    }

    /** Position at which Alice's session was revoked. */
    private long revoked() {
        String path = "/v1/audit/events?limit=1&type=session.token_revoked&session=" + session(alice) + "&pool="
                + house.pool().value();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(path, admin).json().path("events").path(0), JsonNode::isObject)
                .path("position")
                .asLong();
    }

    private void acknowledge(String[] server, long position) {
        assertThat(http.post(
                                pool + "/revocations/acknowledgements",
                                "{\"consumer\":\"api-1\",\"position\":%d}".formatted(position),
                                server)
                        .status())
                .isEqualTo(204);
    }

    private static String session(Person person) {
        return person.tokens().path("session_id").asString();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
