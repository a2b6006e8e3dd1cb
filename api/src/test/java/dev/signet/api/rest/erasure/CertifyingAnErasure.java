package dev.signet.api.rest.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.erasure.Unreadable;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class CertifyingAnErasure {

    private static final String REASON = "{\"reason\":\"CONSENT_WITHDRAWN\"}";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person alice = office.people(house).newcomer();
    private final Person bob = office.people(house).newcomer();
    private final String user = office.userOf(alice).value();
    private final String pool = "/v1/pools/" + house.pool().value();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());

    @Test
    void namesEveryPlaceWhereThePersonCouldBeReadAndNoPerson() {
        List<Long> sealed =
                owner.sql("""
                        select n.position from ledger.entry n join ledger.event e on e.id = n.event
                        where convert_from(e.payload, 'UTF8') || convert_from(e.metadata, 'UTF8') like ?
                        order by n.position
                        """).param("%{\"of\":\"" + user + "\",\"sealed\"%").query(Long.class).list().stream()
                        .map(Objects::requireNonNull)
                        .toList();
        JsonNode body = erase();

        assertThat(places(body).stream().map(Unreadable::position).toList())
                .containsAll(sealed)
                .hasSizeGreaterThan(3);
        assertThat(body.toString()).doesNotContain(user, alice.name(), "usr_");
        assertThat(certificate(body).fault(key())).isEmpty();
    }

    @Test
    void isCaughtWhereAnythingInItWasChanged() {
        JsonNode body = erase();
        ErasureCertificate good = certificate(body);
        ErasureStatement said = good.statement();
        List<Unreadable> fewer = said.unreadable().subList(1, said.unreadable().size());

        assertThat(new ErasureCertificate(
                                stating(said, fewer, said.at()), good.note(), good.checkpoint(), good.inclusion())
                        .fault(key()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not what is stated"));
        assertThat(new ErasureCertificate(
                                stating(said, said.unreadable(), said.at().minusSeconds(60)),
                                good.note(),
                                good.checkpoint(),
                                good.inclusion())
                        .fault(key()))
                .isPresent();
        VerifierKey stranger = new VerifierKey(key().name(), new byte[32]);
        assertThat(good.fault(stranger))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not signed by the key"));
        InclusionProof shorter =
                new InclusionProof(good.inclusion().index(), good.inclusion().size(), List.of());
        assertThat(new ErasureCertificate(said, good.note(), good.checkpoint(), shorter).fault(key()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("does not stand"));
    }

    @Test
    void leavesEveryEarlierCheckpointAndProofAsTheyWere() {
        awaitSigned();
        String before = http.get(pool + "/ledger/checkpoint", admin).text();
        Checkpoint head = Checkpoint.parse(SignedNote.parse(before).text());
        Map<Long, String> leaves = leaves(head.size());
        Map<Long, String> proofs = new TreeMap<>();
        leaves.keySet().forEach(position -> proofs.put(position, proof(position, head.size())));

        erase();

        assertThat(leaves(head.size())).isEqualTo(leaves);
        proofs.forEach(
                (position, proof) -> assertThat(proof(position, head.size())).isEqualTo(proof));
        assertThat(recomputed()).isZero();
        JsonNode consistency = http.get(pool + "/ledger/proofs/consistency?from=" + head.size(), admin)
                .json();
        assertThat(consistency.path("to").asLong()).isGreaterThan(head.size());
        assertThat(http.get("/v1/me", bob.bearer()).text()).contains(bob.name());
    }

    @Test
    void isThereForNobodyElse() {
        assertThat(http.get(at(user), admin).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(http.get(at(user)).problem()).isEqualTo("401 token.missing");
        assertThat(http.get(at(user), alice.bearer()).status()).isEqualTo(403);
    }

    /** Leaves of the pool whose hash is not the one of the stored bytes. */
    private long recomputed() {
        return owner.sql("""
                        select count(*) from ledger.entry n
                        join ledger.event e on e.id = n.event join ledger.tree t on t.id = n.tree
                        where t.name = ?
                          and n.leaf_hash <> sha256('\\x00'::bytea || ledger.leaf(t.name, n.position, e, n.at))
                        """).param(house.pool().value()).query(Long.class).single();
    }

    private Map<Long, String> leaves(long size) {
        Map<Long, String> leaves = new TreeMap<>();
        owner.sql("""
                        select n.position, encode(n.leaf_hash, 'hex') as hash from ledger.entry n
                        join ledger.tree t on t.id = n.tree
                        where t.name = ? and n.leaf_index < ?
                        """).params(house.pool().value(), size).query(row -> {
            leaves.put(row.getLong("position"), row.getString("hash"));
        });
        return leaves;
    }

    private String proof(long position, long size) {
        return http.get(pool + "/ledger/proofs/inclusion?position=" + position + "&size=" + size, admin)
                .text();
    }

    private void awaitSigned() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(pool + "/ledger/checkpoint", admin).status() == 200);
    }

    private JsonNode erase() {
        assertThat(http.post(pool + "/users/" + user + "/erasure", REASON, admin)
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get(at(user), admin).status() == 200);
        return http.get(at(user), admin).json();
    }

    private String at(String whom) {
        return pool + "/users/" + whom + "/erasure/certificate";
    }

    private VerifierKey key() {
        return VerifierKey.parse(http.get(pool + "/ledger/key").text());
    }

    private static ErasureStatement stating(ErasureStatement said, List<Unreadable> unreadable, Instant at) {
        return new ErasureStatement(said.erasure(), said.leaf(), at, said.reason(), unreadable, said.checkpoint());
    }

    /** Put together from the answer alone, as somebody without Signet would. */
    private static ErasureCertificate certificate(JsonNode body) {
        SignedNote note = SignedNote.parse(body.path("statement").asString());
        SignedNote checkpoint = SignedNote.parse(body.path("checkpoint").asString());
        Checkpoint head = Checkpoint.parse(checkpoint.text());
        Unreadable erasure = place(body.path("erasure"));
        Hash leaf = Hash.parse(note.text().lines().toList().get(2).split(" ")[3]);
        return new ErasureCertificate(
                new ErasureStatement(
                        erasure,
                        leaf,
                        Instant.parse(body.path("erased_at").asString()),
                        body.path("reason").asString(),
                        places(body),
                        head),
                note,
                checkpoint,
                new InclusionProof(
                        erasure.index(),
                        head.size(),
                        body.path("hashes")
                                .valueStream()
                                .map(hash -> Hash.parse(hash.asString()))
                                .toList()));
    }

    private static List<Unreadable> places(JsonNode body) {
        return body.path("unreadable")
                .valueStream()
                .map(CertifyingAnErasure::place)
                .toList();
    }

    private static Unreadable place(JsonNode place) {
        return new Unreadable(
                place.path("leaf_index").asLong(), place.path("position").asLong());
    }
}
