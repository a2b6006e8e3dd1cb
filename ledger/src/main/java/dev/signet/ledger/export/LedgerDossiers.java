package dev.signet.ledger.export;

import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.TreeHashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes dossiers of a live ledger. */
public final class LedgerDossiers {

    private final DataSource pool;
    private final Trees trees;
    private final LedgerKeys keys;

    /** Dossiers of the database that {@code pool} connects to. */
    public LedgerDossiers(DataSource pool, Trees trees, LedgerKeys keys) {
        this.pool = pool;
        this.trees = trees;
        this.keys = keys;
    }

    /**
     * The head of a dossier.
     *
     * @param older sizes of older checkpoints for which there are to be consistency proofs
     * @throws MalformedExport where an older size lies behind the checkpoint
     */
    public Dossier.Head head(String session, boolean opened, StoredCheckpoint stored, Collection<Long> older) {
        return new Dossier.Head(session, opened, stored.note(), LedgerExports.since(trees, stored, older));
    }

    /** Leaf indexes of some streams, as far as the checkpoint covers them, in the order of the tree. */
    public List<Long> leaves(StoredCheckpoint stored, Collection<String> streams) {
        return records(stored).ofStreams(streams);
    }

    /** Leaf index of a stream's first event; empty where the checkpoint does not cover it. */
    public Optional<Long> beginning(StoredCheckpoint stored, String stream) {
        return records(stored).beginning(stream);
    }

    /** Some records with their proofs, in the order of the tree. */
    public List<ProvedRecord> prove(StoredCheckpoint stored, List<Long> indexes) {
        String tree = Checkpoint.parse(stored.note().text()).origin().tree();
        TreeHashes hashes = new RememberedNodes(new RememberedTiles(trees.hashes(tree, stored.size()), stored.size()));
        List<ProvedRecord> proved = new ArrayList<>();
        for (ExportRecord record : records(stored).at(indexes)) {
            proved.add(new ProvedRecord(
                    record,
                    InclusionProof.of(record.index(), stored.size(), hashes).path()));
        }
        return proved;
    }

    /** The file. */
    public byte[] seal(Dossier dossier) {
        return dossier.sealed(keys::signExport);
    }

    private StoredRecords records(StoredCheckpoint stored) {
        Checkpoint checkpoint = Checkpoint.parse(stored.note().text());
        return new StoredRecords(pool, checkpoint.origin().tree(), checkpoint.size());
    }
}
