package dev.signet.ledger.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.Selection;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportingAfterALoss {

    private final RestoredLedger ledger;
    private List<Epoch> epochs = List.of();
    private byte[] file = {};

    ExportingAfterALoss() throws SQLException {
        ledger = new RestoredLedger();
    }

    @BeforeEach
    void exported() throws SQLException, IOException {
        ledger.restore();
        epochs = List.of(ledger.declare().only(RestoredLedger.OLD));
        ledger.grow(RestoredLedger.OLD, 400);
        try (SigningNode idle = SigningNode.idle("exporter", ledger.database())) {
            LedgerExports exports = new LedgerExports(idle.node().pool(), idle.trees(), idle.keys());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(
                    exports.plan(
                            idle.trees().newest(RestoredLedger.OLD).orElseThrow(),
                            new Selection.Everything(),
                            List.of(),
                            false,
                            List.of()),
                    out,
                    _ -> List.of(),
                    _ -> {});
            file = out.toByteArray();
        }
    }

    @Test
    void isCaughtByACheckpointOfWhatIsLost() throws Exception {
        Verdict verdict = verify(ledger.kept().get(1), List.of());

        assertThat(verdict.outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(verdict.sentence())
                .startsWith("The history was rewritten: the first 500 leaves under the checkpoint of 700 leaves")
                .contains("the ledger has begun epoch 2 since");
    }

    @Test
    void isExplainedByTheStatementAndNamesIt() throws Exception {
        Verdict verdict = verify(ledger.kept().get(1), epochs);

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence())
                .contains("which grew out of the older checkpoint of 300 leaves")
                .contains("; epoch 2 was declared at 2026-11-23T12:00:00Z by the security desk")
                .contains("positions 301 to 560");
    }

    @Test
    void holdsAgainstACheckpointFromBeforeTheLossWithoutAnyStatement() throws Exception {
        assertThat(verify(ledger.before().get(1), List.of()).sentence())
                .contains("which grew out of the older checkpoint of 300 leaves");
    }

    @Test
    void isNotExplainedByTheStatementOfAnother() throws Exception {
        Epoch epoch = epochs.getFirst();
        SignedNote foreign = SigningKey.generate()
                .sign(epoch.statement().name(), epoch.statement().text());

        assertThat(verify(
                                ledger.kept().get(1),
                                List.of(new Epoch(foreign, epoch.statement(), epoch.trees(), epoch.proof())))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    private Verdict verify(SignedNote older, List<Epoch> known) throws IOException, SQLException {
        return new ExportVerifier(ledger.key(), List.of(older), known).verify(new ByteArrayInputStream(file));
    }
}
