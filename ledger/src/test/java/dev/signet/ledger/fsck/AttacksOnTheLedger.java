package dev.signet.ledger.fsck;

import static dev.signet.ledger.verify.Finding.Kind.CHECKPOINT_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.CHECKPOINT_MISSING;
import static dev.signet.ledger.verify.Finding.Kind.FOREIGN_KEY;
import static dev.signet.ledger.verify.Finding.Kind.LEDGER_REWOUND;
import static dev.signet.ledger.verify.Finding.Kind.NOT_SIGNED;
import static dev.signet.ledger.verify.Finding.Kind.RECORDS_SWAPPED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_INSERTED;
import static dev.signet.ledger.verify.Finding.Kind.RECORD_MISSING;
import static dev.signet.ledger.verify.Finding.Kind.TILE_CHANGED;
import static dev.signet.ledger.verify.Finding.Kind.TREE_REWRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.ledger.verify.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The pool's record of leaf index i stands at position i + 2: the tenant's came first. */
class AttacksOnTheLedger {

    private static final String REHASH = """
            update ledger.entry e
            set leaf_hash = sha256('\\x00'::bytea || ledger.leaf(t.name, e.position, v, e.at))
            from ledger.event v, ledger.tree t where v.id = e.event and t.id = e.tree
            """;

    private final AttackedLedger ledger;

    AttacksOnTheLedger() throws SQLException {
        ledger = new AttackedLedger();
    }

    @Test
    void areNotFoundWhereThereWereNone() throws SQLException {
        assertThat(ledger.check(ledger.witnessed())).isEmpty();
    }

    @Test
    void areFoundByACheckThatIsBrokenOffAndTakenUpAgain() throws SQLException {
        ledger.attack("update ledger.event set payload = '\\x00' where id = " + event(610));
        List<Finding> findings = new ArrayList<>();
        Fsck fsck = ledger.fsck(ledger.witnessed(), findings);
        FsckState state = new FsckState();

        assertThat(fsck.run(state, () -> false)).isFalse();
        assertThat(fsck.run(FsckState.parse(state.toString()), () -> true)).isTrue();

        assertThat(findings).extracting(Finding::position).containsExactly(610L);
    }

    @Test
    void areFoundByEachCheckThatGoesOnFromTheOneBefore() throws SQLException {
        ledger.attack("update ledger.event set payload = '\\x00' where id = " + event(100));
        FsckState state = new FsckState();

        for (int check = 1; check <= 3; check++) {
            List<Finding> findings = new ArrayList<>();
            ledger.fsck(ledger.witnessed(), findings).run(state, () -> true);
            state = FsckState.parse(state.toString());
            assertThat(findings).extracting(Finding::position).containsExactly(100L);
        }
    }

    @Test
    void onAPayload() throws SQLException {
        ledger.attack("update ledger.event set payload = payload || '\\x00' where id = " + event(100));

        found().containsExactly(tuple(RECORD_CHANGED, "pol_1", 98L, 100L));
    }

    @Test
    void onMetadata() throws SQLException {
        ledger.attack("update ledger.event set metadata = '\\x00' where id = " + event(615));

        found().containsExactly(tuple(RECORD_CHANGED, "pol_1", 613L, 615L));
    }

    @Test
    void onAPayloadAndTheHashBesideIt() throws SQLException {
        ledger.attack("update ledger.event set payload = '\\x00' where id = " + event(100), REHASH);

        found().containsExactly(tuple(RECORD_CHANGED, "pol_1", 98L, 100L));
    }

    @Test
    void onARecordWhoseHashIsKeptInOnePlaceOnly() throws SQLException {
        ledger.attack("update ledger.event set payload = '\\x00' where id = " + event(615), REHASH);

        assertThat(ledger.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(TREE_REWRITTEN);
            assertThat(finding.what()).contains("from 600 to 619");
        });
    }

    @Test
    void onARowThatIsDeleted() throws SQLException {
        ledger.attack(
                "delete from ledger.event where id = " + event(100), "delete from ledger.entry where position = 100");

        found().containsExactly(tuple(RECORD_MISSING, "pol_1", 98L, 0L));
    }

    @Test
    void onAnEventWhosePlaceIsLeft() throws SQLException {
        ledger.attack("delete from ledger.event where id = " + event(615));

        found().containsExactly(tuple(RECORD_MISSING, "pol_1", 613L, 0L));
    }

    @Test
    void onARowThatIsDeletedAndTheOthersMovedUp() throws SQLException {
        ledger.attack("delete from ledger.entry where position = 100", """
                update ledger.entry set position = position - 1, leaf_index = leaf_index - 1 where position > 100
                """);

        found().contains(tuple(RECORD_MISSING, "pol_1", 98L, 100L))
                .doesNotContain(tuple(RECORD_CHANGED, "pol_1", 99L, 101L));
    }

    @Test
    void onTheTimeBeforeByARowThatNobodySequenced() throws SQLException {
        ledger.attack("""
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at, stamp)
                select gen_random_uuid(), type, stream || 'x', 0, name, 1, payload, metadata, tenant, pool, at, '3'
                from ledger.event where id = %s
                """.formatted(event(100)));

        found().containsExactly(tuple(RECORD_INSERTED, "pol_1", -1L, 0L));
    }

    @Test
    void onTheTimeBeforeByARowBetweenOthers() throws SQLException {
        ledger.attack("""
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at, stamp)
                select gen_random_uuid(), type, 'usr_forged', 0, name, 1, payload, metadata, tenant, pool, at, stamp
                from ledger.event where id = %s
                """.formatted(event(100)), """
                update ledger.entry set position = position + 1, leaf_index = leaf_index + 1 where position >= 100
                """, """
                insert into ledger.entry (position, event, at, tree, leaf_index, leaf_hash)
                select 100, (select id from ledger.event where stream = 'usr_forged'), at, tree, 98, leaf_hash
                from ledger.entry where position = 101
                """);

        found().contains(tuple(RECORD_INSERTED, "pol_1", 98L, 100L))
                .doesNotContain(tuple(RECORD_CHANGED, "pol_1", 99L, 101L));
    }

    @Test
    void onTwoRowsThatAreSwapped() throws SQLException {
        ledger.attack("""
                update ledger.entry e set event = o.event from ledger.entry o
                where (e.position, o.position) in ((100, 400), (400, 100))
                """);

        found().containsExactly(tuple(RECORDS_SWAPPED, "pol_1", 98L, 100L));
    }

    @Test
    void onTheWholeTreeSignedWithAnotherKey() throws SQLException {
        ledger.attack(
                        "update ledger.event set payload = '\\x00' where id = " + event(100),
                        REHASH,
                        "delete from ledger.checkpoint",
                        "delete from ledger.tile",
                        "delete from vault.ledger_key")
                .signedAnew();

        found().contains(tuple(FOREIGN_KEY, "pol_1", -1L, 0L), tuple(FOREIGN_KEY, "heads", -1L, 0L));
    }

    @Test
    void onTheWholeTreeSignedWithTheSameKeyAreFoundByWhoeverKeptACheckpoint() throws SQLException {
        ledger.attack(
                        "update ledger.event set payload = '\\x00' where id = " + event(100),
                        REHASH,
                        "delete from ledger.checkpoint",
                        "delete from ledger.tile")
                .signedAnew();

        assertThat(ledger.check()).isEmpty();
        assertThat(ledger.check(ledger.witnessed()))
                .extracting(Finding::kind, Finding::tree)
                .contains(tuple(TREE_REWRITTEN, "pol_1"));
    }

    @Test
    void onALedgerWithoutCheckpointsAreFoundForWantOfThem() throws SQLException {
        ledger.attack(
                "update ledger.event set payload = '\\x00' where id = " + event(100),
                "update ledger.entry set at = at - interval '1 hour'",
                REHASH,
                "delete from ledger.checkpoint",
                "delete from ledger.tile");

        found().contains(tuple(NOT_SIGNED, "pol_1", 0L, 0L), tuple(NOT_SIGNED, "heads", -1L, 0L));
    }

    @Test
    void onRecordsOfTheLastSecondsWithoutCheckpointsAreFoundAsWell() throws SQLException {
        ledger.attack(
                "update ledger.entry set at = now()",
                REHASH,
                "delete from ledger.checkpoint",
                "delete from ledger.tile");

        found().containsExactly(tuple(NOT_SIGNED, "heads", -1L, 0L));
    }

    @Test
    void onTheNewestRecordsAreFoundWhereTheirCheckpointIsDeleted() throws SQLException {
        ledger.attack(
                "delete from ledger.checkpoint where position > 601",
                "update ledger.entry set at = at - interval '1 hour' where position > 601",
                REHASH);

        found().containsExactly(tuple(NOT_SIGNED, "pol_1", 600L, 0L));
    }

    @Test
    void byARestoreFromAnOlderBackupAreFoundByWhoeverKeptACheckpoint() throws SQLException {
        ledger.attack(
                "delete from ledger.checkpoint where position > 301",
                "delete from ledger.tile where tree = (select id from ledger.tree where name = 'pol_1') and index > 0",
                "delete from ledger.entry where position > 301",
                "delete from ledger.event v where not exists (select from ledger.entry e where e.event = v.id)");

        assertThat(ledger.check()).isEmpty();
        assertThat(ledger.check(ledger.witnessed()))
                .extracting(Finding::kind, Finding::tree)
                .containsExactly(tuple(LEDGER_REWOUND, "pol_1"), tuple(LEDGER_REWOUND, "heads"));
    }

    @Test
    void onATile() throws SQLException {
        ledger.attack(
                "update ledger.tile set hashes = overlay(hashes placing '\\x00'::bytea from 40 for 1) where index = 1");

        found().containsExactly(tuple(TILE_CHANGED, "pol_1", 256L, 0L));
    }

    @Test
    void onACheckpoint() throws SQLException {
        ledger.attack(
                "update ledger.checkpoint set note = overlay(note placing 'x' from 3 for 1) where head_index = 1");

        found().contains(tuple(CHECKPOINT_CHANGED, "pol_1", -1L, 0L));
    }

    @Test
    void onACheckpointThatIsDeleted() throws SQLException {
        ledger.attack("delete from ledger.checkpoint where head_index = 1");

        found().contains(tuple(CHECKPOINT_MISSING, "heads", 1L, 0L));
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> found() throws SQLException {
        List<Finding> findings = ledger.check();
        return assertThat(findings)
                .as("%s", findings)
                .extracting(Finding::kind, Finding::tree, Finding::index, Finding::position);
    }

    private static String event(long position) {
        return "(select event from ledger.entry where position = %d)".formatted(position);
    }
}
