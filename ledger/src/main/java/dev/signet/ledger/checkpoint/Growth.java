package dev.signet.ledger.checkpoint;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.GrowingTree;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import java.util.ArrayList;
import java.util.List;

/** What a round adds to the database: tiles and checkpoints, all signed in one epoch by one key. */
final class Growth {

    private final String ledger;
    private final int epoch;
    private final SigningKey key;
    private final List<NewTile> tiles = new ArrayList<>();
    private final List<NewCheckpoint> checkpoints = new ArrayList<>();

    /** A full tile of a tree. */
    record NewTile(int tree, Tile tile) {}

    /** A signed head; {@code headIndex} is negative for the tree of heads itself. */
    record NewCheckpoint(int tree, long size, int epoch, SignedNote note, long headIndex) {}

    Growth(String ledger, int epoch, SigningKey key) {
        this.ledger = ledger;
        this.epoch = epoch;
        this.key = key;
    }

    /** Signs a tree as it is now, and gives the leaf of the tree of heads that stands for it. */
    Hash sign(StoredTree tree, GrowingTree grown, long headIndex) {
        grown.takeFullTiles().forEach(tile -> tiles.add(new NewTile(tree.id(), tile)));
        Origin origin = new Origin(ledger, tree.name(), epoch);
        SignedNote note = new Checkpoint(origin, grown.size(), grown.root()).signedBy(key);
        checkpoints.add(new NewCheckpoint(tree.id(), grown.size(), epoch, note, headIndex));
        return StoredHashes.leafOf(note.toString());
    }

    List<NewTile> tiles() {
        return tiles;
    }

    List<NewCheckpoint> checkpoints() {
        return checkpoints;
    }
}
