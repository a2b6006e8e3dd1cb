package dev.signet.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.LostPositions;
import dev.signet.ledger.epoch.RestoredTree;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The vectors are checked in, so that another implementation has something to go by and a change of ours is seen. */
class VectorsOfTheFormat {

    private static final Path FILE = Path.of("..", "docs", "ledger-format-vectors.json");
    private static final HexFormat HEX = HexFormat.of();

    /** Key pair of RFC 8032 §7.1, test 1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final List<Hash> LEAVES = Orchard.leaves(300);

    /** After a deliberate change: {@code -Dvectors.write=true}. */
    @Test
    void areWhatThisImplementationMakes() throws IOException {
        Map<String, Object> vectors = new LinkedHashMap<>();
        vectors.put("leaves", SampleLeaves.all().stream().map(this::leaf).toList());
        vectors.put("trees", trees());
        vectors.put("inclusion", inclusion());
        vectors.put("consistency", consistency());
        vectors.put("range", range());
        vectors.put("checkpoint", checkpoint());
        vectors.put("epoch", epoch());
        String made = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(vectors)
                + "\n";
        if (Boolean.getBoolean("vectors.write")) {
            Files.writeString(FILE, made);
        }

        assertThat(made).isEqualTo(Files.readString(FILE));
    }

    private Map<String, Object> leaf(SampleLeaves.Sample sample) {
        Map<String, Object> vector = new LinkedHashMap<>();
        vector.put("tree", sample.tree());
        vector.put("position", sample.position());
        vector.put("id", sample.id().toString());
        vector.put("stream", sample.stream());
        vector.put("sequence", sample.sequence());
        vector.put("type", sample.type());
        vector.put("name", sample.name());
        vector.put("revision", sample.revision());
        vector.put("tenant", sample.tenant());
        vector.put("pool", sample.pool());
        vector.put("at", sample.at().toString());
        vector.put("sequenced_at", sample.sequencedAt().toString());
        vector.put("payload_hex", HEX.formatHex(sample.payload()));
        vector.put("metadata_hex", HEX.formatHex(sample.metadata()));
        vector.put("leaf_hex", HEX.formatHex(sample.leaf().bytes()));
        vector.put("leaf_hash", sample.leaf().hash().toString());
        return vector;
    }

    private static Map<String, Object> trees() {
        Map<String, Object> roots = new LinkedHashMap<>();
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 255, 256, 257, 300}) {
            roots.put(
                    String.valueOf(size), Orchard.root(LEAVES.subList(0, size)).toString());
        }
        Map<String, Object> vector = new LinkedHashMap<>();
        vector.put("leaf", "UTF-8 of \"leaf \" and the index in decimal");
        vector.put("root_by_size", roots);
        return vector;
    }

    private static List<Object> inclusion() {
        List<Object> vectors = new ArrayList<>();
        for (int[] of : new int[][] {{0, 1}, {0, 7}, {3, 7}, {6, 7}, {299, 300}, {255, 300}}) {
            InclusionProof proof = InclusionProof.of(of[0], of[1], Orchard.hashes(LEAVES));
            vectors.add(ordered("index", proof.index(), "size", proof.size(), "hashes", texts(proof.path())));
        }
        return vectors;
    }

    private static List<Object> consistency() {
        List<Object> vectors = new ArrayList<>();
        for (int[] of : new int[][] {{1, 1}, {1, 7}, {3, 7}, {4, 7}, {6, 7}, {256, 300}, {299, 300}}) {
            ConsistencyProof proof = ConsistencyProof.of(of[0], of[1], Orchard.hashes(LEAVES));
            vectors.add(ordered("from", proof.from(), "to", proof.to(), "hashes", texts(proof.path())));
        }
        return vectors;
    }

    private static List<Object> range() {
        List<Object> vectors = new ArrayList<>();
        for (int[] of : new int[][] {{0, 7, 7}, {2, 5, 7}, {3, 4, 300}, {250, 260, 300}}) {
            RangeProof proof = RangeProof.of(of[0], of[1], of[2], Orchard.hashes(LEAVES));
            Map<String, Object> vector = ordered("from", proof.from(), "to", proof.to(), "size", proof.size());
            vector.put("before", texts(proof.before()));
            vector.put("behind", texts(proof.behind()));
            vectors.add(vector);
        }
        return vectors;
    }

    private static Map<String, Object> checkpoint() {
        SigningKey key = SigningKey.of(HEX.parseHex(SEED + PUBLIC));
        Origin origin = new Origin("id.example.com", "pol_1", 1);
        Checkpoint checkpoint = new Checkpoint(origin, 300, Orchard.root(LEAVES));
        Map<String, Object> vector = ordered(
                "seed_hex",
                SEED,
                "verifier_key",
                key.verifier(origin.toString()).toString(),
                "note",
                checkpoint.signedBy(key).toString());
        vector.put(
                "leaf_of_heads_hash",
                Hash.ofLeaf(checkpoint.text().getBytes(UTF_8)).toString());
        return vector;
    }

    private static Map<String, Object> epoch() {
        SigningKey key = SigningKey.of(HEX.parseHex(SEED + PUBLIC));
        Origin heads = new Origin("id.example.com", Origin.HEADS, 1);
        List<RestoredTree> trees = List.of(
                new RestoredTree("platform", 7, Orchard.root(LEAVES.subList(0, 7))),
                new RestoredTree("pol_1", 257, Orchard.root(LEAVES.subList(0, 257))),
                new RestoredTree("pol_2", 4, Orchard.root(LEAVES.subList(0, 4))));
        EpochStatement statement = new EpochStatement(
                2,
                new Checkpoint(heads, 300, Orchard.root(LEAVES)),
                new Checkpoint(heads, 255, Orchard.root(LEAVES.subList(0, 255))),
                trees.size(),
                RestoredTree.hashes(trees).root(trees.size()),
                new LostPositions(1001, 1200),
                Instant.parse("2026-11-23T14:00:00Z"),
                "the security desk",
                "restored from the backup of 2026-11-22");
        Epoch epoch = Epoch.of(key.sign(statement.name(), statement.text()), trees);
        Epoch one = epoch.only("pol_1");
        Map<String, Object> vector = ordered(
                "note",
                epoch.note().toString(),
                "trees",
                trees.stream().map(Object::toString).toList(),
                "from",
                one.proof().from());
        vector.put("only", one.trees().stream().map(Object::toString).toList());
        vector.put("before", texts(one.proof().before()));
        vector.put("behind", texts(one.proof().behind()));
        return vector;
    }

    private static Map<String, Object> ordered(String a, Object x, String b, Object y, String c, Object z) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(a, x);
        map.put(b, y);
        map.put(c, z);
        return map;
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
