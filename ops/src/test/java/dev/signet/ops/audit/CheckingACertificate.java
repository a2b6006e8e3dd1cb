package dev.signet.ops.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.erasure.Unreadable;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.TreeHashes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CheckingACertificate {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Origin TREE = new Origin("id.example.com", "pol_1", 1);
    private static final Instant AT = Instant.parse("2026-11-23T14:00:00Z");
    private static final List<Hash> LEAVES = IntStream.range(0, 7)
            .mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) i}))
            .toList();
    private static final TreeHashes HASHES = (_, first, count) -> LEAVES.subList((int) first, (int) first + count);

    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;
    private String json;

    @BeforeEach
    void certify() {
        Checkpoint head = new Checkpoint(TREE, LEAVES.size(), HASHES.root(LEAVES.size()));
        ErasureStatement statement = new ErasureStatement(
                new Unreadable(4, 44),
                LEAVES.get(4),
                AT,
                "CONSENT_WITHDRAWN",
                List.of(new Unreadable(1, 11), new Unreadable(3, 33)),
                head);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("statement", KEY.sign(statement.name(), statement.text()).toString());
        members.put("erased_at", AT.toString());
        members.put("reason", "CONSENT_WITHDRAWN");
        members.put("erasure", place(4, 44));
        members.put("unreadable", List.of(place(1, 11), place(3, 33)));
        members.put(
                "hashes",
                InclusionProof.of(4, LEAVES.size(), HASHES).path().stream()
                        .map(Hash::toString)
                        .toList());
        members.put("checkpoint", head.signedBy(KEY).toString());
        json = JsonMapper.shared().writeValueAsString(members);
        file = folder.resolve("certificate.json");
    }

    @Test
    void saysWhatWasCertifiedInOneSentence() throws IOException {
        assertThat(check(json)).isZero();
        assertThat(printed.toString())
                .startsWith("The ledger id.example.com certifies: the person whose erasure stands at position 44")
                .contains("reason CONSENT_WITHDRAWN, and 2 events")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T14:00:00Z | 2026-11-23T13:00:00Z | not what is stated",
                "{\"leaf_index\":1,\"position\":11}, | | not what is stated",
                "\"position\":33 | \"position\":34 | not what is stated",
                "\"position\":44 | \"position\":45 | not what is stated",
                "\"hashes\":[\" | \"hashes\":[\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\" | does not stand",
                "\\n7\\n | \\n8\\n | not what is stated",
                "/erasures\\nerasure | /exports\\nerasure | not what is stated",
                "\"reason\":\"CONSENT | \"reason\":\"LEGAL | not what is stated",
            })
    void catchesWhatWasChanged(String from, String to, String fault) throws IOException {
        assertThat(json).contains(from);

        assertThat(check(json.replace(from, to == null ? "" : to))).isOne();
        assertThat(printed.toString()).contains(fault);
    }

    @Test
    void catchesAnotherKey() throws IOException {
        Files.writeString(file, json);

        assertThat(run(SigningKey.generate().verifier(TREE.toString()).toString()))
                .isOne();
        assertThat(printed.toString()).contains("not signed by the key of the ledger");
    }

    @Test
    void catchesACertificateOfAnotherLedger() throws IOException {
        Files.writeString(file, json);

        assertThat(run(KEY.verifier("id.example.org/heads").toString())).isOne();
        assertThat(printed.toString()).contains("of the ledger id.example.com, and the key is that of id.example.org");
    }

    @Test
    void tellsMistakesOfItsUserFromFalseCertificates() throws IOException {
        assertThat(check("Dear Sirs")).isEqualTo(2);
        assertThat(check("{}")).isEqualTo(2);
        assertThat(check(json.replaceFirst("\\{", "{\"approved_by\":\"everybody\",")))
                .isEqualTo(2);
        Files.writeString(file, json);
        assertThat(run("nonsense")).isEqualTo(2);
    }

    private static Map<String, Object> place(long index, long position) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("leaf_index", index);
        place.put("position", position);
        return place;
    }

    private int check(String text) throws IOException {
        Files.write(file, text.getBytes(UTF_8));
        return run(KEY.verifier(TREE.toString()).toString());
    }

    private int run(String key) {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new CheckCertificate())
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((e, line, _) -> {
                    line.getErr().println(e.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(file.toString(), "--key", key);
    }
}
