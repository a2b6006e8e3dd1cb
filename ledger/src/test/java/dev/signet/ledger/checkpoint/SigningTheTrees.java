package dev.signet.ledger.checkpoint;

import static dev.signet.ledger.checkpoint.SigningNode.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SignedNote.Verdict;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TilePath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTheTrees {

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("one", database);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void putsEveryEventIntoTheTreeOfItsPoolOrItsTenantOrThePlatform() throws SQLException {
        node.append("ten_1", "pol_1", "of the pool");
        node.append("ten_1", null, "of the tenant");
        node.append(null, null, "of the platform");

        for (String tree : List.of("pol_1", "ten_1", "platform")) {
            assertThat(checkpoint(tree, 1).origin().toString()).isEqualTo(LEDGER + "/" + tree);
        }
        assertThat(checkpoint("heads", 3).origin().toString()).isEqualTo(LEDGER + "/heads");
    }

    @Test
    void signsTheRootOverTheLeaves() throws SQLException {
        node.appendMany("pol_1", 700);
        Checkpoint checkpoint = checkpoint("pol_1", 700);

        for (long position : new long[] {1, 256, 257, 699, 700}) {
            PlacedLeaf leaf = node.trees().leafAt("pol_1", position).orElseThrow();
            assertThat(leaf.index()).isEqualTo(position - 1);
            assertThat(node.trees().inclusion("pol_1", leaf.index(), 700).leads(leaf.hash(), checkpoint.root()))
                    .isTrue();
        }
        assertThat(node.trees().leafAt("pol_2", 1)).isEmpty();
    }

    @Test
    void letsEachCheckpointGrowOutOfTheOnesBefore() throws SQLException {
        node.appendMany("pol_1", 300);
        Checkpoint older = checkpoint("pol_1", 300);
        node.appendMany("pol_1", 500);
        Checkpoint newer = checkpoint("pol_1", 800);

        assertThat(node.trees().consistency("pol_1", 300, 800).leads(older.root(), newer.root()))
                .isTrue();
        assertThat(node.trees().range("pol_1", 250, 260, 800).before()).isNotEmpty();
        assertThat(node.trees().ofSize("pol_1", 300)).isPresent();
    }

    @Test
    void keepsTilesFromWhichAnybodyCanComputeTheRoot() throws SQLException {
        node.appendMany("pol_1", 600);
        Checkpoint checkpoint = checkpoint("pol_1", 600);

        List<Hash> first = tile("0/000");
        List<Hash> second = tile("0/001");
        List<Hash> above = tile("1/000.p/2");
        List<Hash> edge = tile("0/002.p/88");

        assertThat(above).containsExactly(new Tile(0, 0, first).root(), new Tile(0, 1, second).root());
        Hash rest = edge.getFirst();
        assertThat(rest)
                .isEqualTo(node.trees().leafAt("pol_1", 513).orElseThrow().hash());
        assertThat(checkpoint.root()).isEqualTo(Hash.ofNode(Hash.ofNode(above.get(0), above.get(1)), rootOf(edge)));
        assertThat(node.trees().tile("pol_1", path("0/002.p/89"))).isEmpty();
        assertThat(node.trees().tile("pol_1", path("2/000.p/1"))).isEmpty();
        assertThat(node.trees().tile("pol_2", path("0/000.p/1"))).isEmpty();
    }

    @Test
    void tiesAllTreesTogetherInTheTreeOfHeads() throws SQLException {
        node.append("ten_1", "pol_1", "one");
        SignedNote signed = note("pol_1", 1);
        Checkpoint heads = checkpoint("heads", 1);

        assertThat(heads.root()).isEqualTo(StoredHashes.leafOf(signed.toString()));
        assertThat(signed.by(node.keys().verifier(LEDGER + "/pol_1"))).isEqualTo(Verdict.GOOD);
        assertThat(signed.by(node.keys().verifier(LEDGER + "/pol_2"))).isEqualTo(Verdict.NOT_SIGNED);
    }

    @Test
    void goesOnWhereAnotherNodeLeftOff() throws SQLException {
        node.appendMany("pol_1", 300);
        Checkpoint older = checkpoint("pol_1", 300);
        try (SigningNode second = SigningNode.started("two", database)) {
            node.close();
            await().atMost(Duration.ofSeconds(20)).until(second::making);
            second.appendMany("pol_1", 300);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> second.trees().ofSize("pol_1", 600).isPresent());
            SignedNote newer = second.trees().ofSize("pol_1", 600).orElseThrow().note();

            assertThat(second.trees()
                            .consistency("pol_1", 300, 600)
                            .leads(older.root(), Checkpoint.parse(newer.text()).root()))
                    .isTrue();
            assertThat(newer.by(second.keys().verifier(LEDGER + "/pol_1"))).isEqualTo(Verdict.GOOD);
        }
    }

    @Test
    void signsNothingOverAHole() throws SQLException {
        node.appendMany("pol_1", 10);
        checkpoint("pol_1", 10);
        SigningKey key = node.keys().current();
        node.close();
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into ledger.entry (position, event, tree, leaf_index, leaf_hash)
                    select 12, 12, tree, 11, leaf_hash from ledger.entry where position = 10
                    """);
            Rounds rounds = new Rounds(connection, LEDGER, key);

            assertThatThrownBy(rounds::next)
                    .isInstanceOf(LedgerUnsound.class)
                    .hasMessageContaining("position 12 is leaf 11 of pol_1, where leaf 10 at position 11 was due");
        }
    }

    @Test
    void refusesProofsOfWhatIsNotSignedYet() throws SQLException {
        node.appendMany("pol_1", 10);
        checkpoint("pol_1", 10);

        assertThatThrownBy(() -> node.trees().inclusion("pol_1", 0, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.trees().inclusion("pol_1", 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.trees().consistency("pol_1", 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.trees().inclusion("pol_9", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMeasured() throws SQLException {
        node.append("ten_1", "pol_1", "one");
        checkpoint("heads", 1);

        CheckpointFigures figures = node.trees().figures(node.making());

        assertThat(figures.trees()).isEqualTo(2);
        assertThat(figures.covered()).isEqualTo(1);
        assertThat(figures.heads()).isEqualTo(1);
        assertThat(figures.waiting()).isZero();
        assertThat(figures.age()).isLessThan(Duration.ofMinutes(1));
        assertThat(figures.making()).isTrue();
    }

    @Test
    void knowsItsPublicKeyWithoutUnsealingThePrivateOneAgain() {
        LedgerKeys keys;
        VerifierKey known;
        try (SigningNode other = SigningNode.started("two", database)) {
            keys = other.keys();
            known = keys.verifier(LEDGER + "/pol_1");
        }

        assertThat(keys.verifier(LEDGER + "/pol_1")).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.checkpoint set note = ''",
                "delete from ledger.checkpoint",
                "update ledger.tile set root = hashes",
                "delete from ledger.tile",
                "update ledger.tree set name = 'x'",
                "delete from ledger.tree",
                "insert into ledger.epoch (number, statement) values (2, 'x')",
                "update ledger.epoch set statement = 'x'",
                "update ledger.witnessed set size = 7",
                "delete from ledger.witnessed",
                "delete from ledger.witness",
                "update vault.ledger_key set number = 7",
                "delete from vault.ledger_key",
            })
    void leavesTheApplicationNoRightToTakeAnythingBack(String tampering) {
        assertThatThrownBy(() -> {
                    try (Connection connection = node.node().pool().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(tampering);
                    }
                })
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    private Checkpoint checkpoint(String tree, long size) {
        return Checkpoint.parse(note(tree, size).text());
    }

    private SignedNote note(String tree, long size) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.trees().ofSize(tree, size).isPresent());
        return node.trees().ofSize(tree, size).orElseThrow().note();
    }

    private List<Hash> tile(String path) {
        return Tile.split(node.trees().tile("pol_1", path(path)).orElseThrow());
    }

    private static TilePath path(String path) {
        return TilePath.parse(path).orElseThrow();
    }

    private static Hash rootOf(List<Hash> hashes) {
        CompactRange range = new CompactRange();
        hashes.forEach(range::append);
        return range.root();
    }
}
