package dev.signet.ledger.restore;

import static dev.signet.ledger.verify.Finding.Kind.EPOCH_UNPROVED;
import static dev.signet.ledger.verify.Finding.Kind.LEDGER_REWOUND;
import static dev.signet.ledger.verify.Finding.Kind.TREE_REWRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.verify.Finding;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoingOnInANewEpoch {

    private final RestoredLedger ledger;

    GoingOnInANewEpoch() throws SQLException {
        ledger = new RestoredLedger();
    }

    @BeforeEach
    void restore() throws SQLException {
        ledger.restore();
    }

    @Test
    void isWhatARestoreNeedsThatEverybodyWhoKeptACheckpointWouldCatch() throws SQLException {
        assertThat(ledger.check(List.of())).isEmpty();
        assertThat(ledger.check(ledger.kept()))
                .extracting(Finding::kind, Finding::tree)
                .containsExactlyInAnyOrder(
                        tuple(LEDGER_REWOUND, "heads"),
                        tuple(LEDGER_REWOUND, RestoredLedger.OLD),
                        tuple(LEDGER_REWOUND, RestoredLedger.YOUNG));
    }

    @Test
    void explainsWhatIsLostToWhoeverKeptACheckpointOfIt() throws SQLException {
        ledger.declare();

        assertThat(ledger.check(ledger.kept())).isEmpty();
        assertThat(ledger.check(ledger.before())).isEmpty();
        assertThat(ledger.believed())
                .singleElement()
                .satisfies(statement -> assertThat(statement.sentence())
                        .startsWith(
                                "epoch 2 was declared at 2026-11-23T12:00:00Z by the security desk, because: the disk of 22"
                                        + " November burned; what stood between the heads of")
                        .endsWith("is lost, positions 301 to 560"));
    }

    @Test
    void signsUnderOtherOriginsFromThenOn() throws SQLException {
        ledger.declare();

        List<SignedNote> signed = ledger.grow(RestoredLedger.OLD, 500);

        assertThat(signed)
                .extracting(note -> Checkpoint.parse(note.text()).origin().toString())
                .containsExactly("id.example.com/heads/epoch/2", "id.example.com/pol_old/epoch/2");
        assertThat(ledger.check(ledger.kept())).isEmpty();
        assertThat(ledger.check(signed)).isEmpty();
    }

    @Test
    void explainsNothingThatWasRewrittenBeforeTheBackup() throws SQLException {
        ledger.declare();
        ledger.asSuperuser(
                "update ledger.entry set leaf_hash = sha256(leaf_hash) where position = 290",
                "delete from ledger.checkpoint where tree = (select id from ledger.tree where name = 'pol_old')");

        assertThat(ledger.check(ledger.before())).extracting(Finding::kind).contains(TREE_REWRITTEN);
    }

    @Test
    void explainsNoHeadThatTheStatementKeepsQuietAbout() throws SQLException {
        ledger.declare();
        Checkpoint admitted = Checkpoint.parse(ledger.kept().getFirst().text());
        SignedNote more = new Checkpoint(admitted.origin(), admitted.size() + 1, admitted.root()).signedBy(signing());

        assertThat(ledger.check(List.of(more))).extracting(Finding::kind).containsExactly(LEDGER_REWOUND);
    }

    @Test
    void isBelievedByItsSignatureAlone() throws SQLException {
        Epoch epoch = ledger.declare();
        String forged = SigningKey.generate()
                .sign(epoch.statement().name(), epoch.statement().text())
                .toString();
        ledger.asSuperuser("update ledger.epoch set statement = '%s' where number = 2".formatted(forged));

        assertThat(ledger.check(ledger.kept())).extracting(Finding::kind).contains(EPOCH_UNPROVED, LEDGER_REWOUND);
        assertThat(ledger.believed()).isEmpty();
    }

    @Test
    void isNotBelievedWhereTheLedgerNeverHadTheHeadThatItBeginsWith() throws SQLException {
        ledger.declare();
        ledger.asSuperuser("update ledger.checkpoint set size = size + 1000 where head_index is null");

        assertThat(ledger.check(ledger.kept()))
                .extracting(Finding::what)
                .anySatisfy(what -> assertThat(what).contains("the ledger does not have the head"));
    }

    @Test
    void isDeclaredForNothingThatIsNotLost() {
        assertThatExceptionOfType(EpochRefused.class)
                .isThrownBy(() -> ledger.declare(ledger.before().subList(0, 1)))
                .withMessageContaining("Nothing is lost");
    }

    @Test
    void isDeclaredByNoCheckpointOfAnotherKeyOrTree() {
        Checkpoint head = Checkpoint.parse(ledger.kept().getFirst().text());

        assertThatExceptionOfType(EpochRefused.class)
                .isThrownBy(() -> ledger.declare(List.of(head.signedBy(SigningKey.generate()))))
                .withMessageContaining("not signed by this ledger's key");
        assertThatExceptionOfType(EpochRefused.class)
                .isThrownBy(() -> ledger.declare(ledger.kept().subList(1, 2)))
                .withMessageContaining("those of id.example.com/heads are asked for");
    }

    @Test
    void isNotDeclaredWhileANodeSigns() throws SQLException {
        try (SigningNode node = SigningNode.started("signing", ledger.database())) {
            await().atMost(Duration.ofSeconds(20)).until(node::making);

            assertThatExceptionOfType(EpochRefused.class)
                    .isThrownBy(ledger::declare)
                    .withMessageContaining("stop all nodes");
        }
    }

    @Test
    void beginsWithWhatBothHistoriesShareWhereANodeHasSignedSinceTheRestore() throws SQLException {
        long heads = Checkpoint.parse(ledger.kept().getFirst().text()).size();
        while (ledger.trees().newest("heads").orElseThrow().size() < heads) {
            ledger.grow(RestoredLedger.OLD, 10);
        }

        assertThatExceptionOfType(EpochRefused.class)
                .isThrownBy(ledger::declare)
                .withMessageContaining("Give an older one as well");
        Epoch epoch =
                ledger.declare(List.of(ledger.kept().getFirst(), ledger.before().getFirst()));

        assertThat(epoch.statement().restored().text())
                .isEqualTo(ledger.before().getFirst().text());
        assertThat(epoch.statement().lost().from()).isEqualTo(301);
        assertThat(ledger.check(ledger.kept())).isEmpty();
    }

    @Test
    void isRefusedWherePositionsThatAreSaidToBeLostAreSignedAgain() throws SQLException {
        ledger.grow(RestoredLedger.OLD, 900);

        assertThatExceptionOfType(EpochRefused.class).isThrownBy(ledger::declare);
    }

    @Test
    void isDeclaredAgainAfterTheNextLoss() throws SQLException {
        ledger.declare();
        ledger.grow(RestoredLedger.OLD, 10);
        ledger.backUp();
        List<SignedNote> second = ledger.grow(RestoredLedger.YOUNG, 20);
        ledger.restore();

        Epoch epoch = ledger.declare(second.subList(0, 1));

        assertThat(epoch.statement().epoch()).isEqualTo(3);
        assertThat(ledger.check(second)).isEmpty();
        assertThat(ledger.check(ledger.kept())).isEmpty();
        assertThat(ledger.believed()).hasSize(2);
    }

    @Test
    void takesTheNumberBehindAnEpochThatWasLostItself() throws SQLException {
        ledger.backUp();
        ledger.declare();
        List<SignedNote> second = ledger.grow(RestoredLedger.OLD, 30);
        ledger.restore();

        Epoch epoch = ledger.declare(second.subList(0, 1));

        assertThat(epoch.statement().epoch()).isEqualTo(3);
        assertThat(ledger.check(second)).isEmpty();
        assertThat(ledger.check(ledger.kept())).isEmpty();
    }

    private SigningKey signing() throws SQLException {
        try (SigningNode idle = SigningNode.idle("signer", ledger.database())) {
            return idle.signingKey();
        }
    }
}
