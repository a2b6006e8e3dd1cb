package dev.signet.api.rest.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.TilePath;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is served of a tree: hashes, counts and signatures (C2SP tlog-tiles). */
@Component
class ServedTree {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePrivate();

    private final Trees trees;
    private final LedgerKeys keys;

    ServedTree(Trees trees, LedgerKeys keys) {
        this.trees = trees;
        this.keys = keys;
    }

    ResponseEntity<byte[]> checkpoint(String tree) {
        return text(newest(tree).note().toString());
    }

    /** The key under the name that the newest checkpoint has. */
    ResponseEntity<byte[]> key(String tree) {
        String origin = Checkpoint.parse(newest(tree).note().text()).origin().toString();
        return text(keys.verifier(origin) + "\n");
    }

    /** @param path what stands behind {@code tile} */
    ResponseEntity<byte[]> tile(String tree, String path) {
        byte[] hashes = TilePath.parse(path.replaceFirst("^/", ""))
                .flatMap(tile -> trees.tile(tree, tile))
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_PATH, "The tree has no such tile; its checkpoint says which there are."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(A_MOMENT) // a restored ledger has other hashes at the same place
                .body(hashes);
    }

    StoredCheckpoint newest(String tree) {
        return trees.newest(tree)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "There is no such tree, or nothing in it is signed yet.", null));
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(A_MOMENT).body(text.getBytes(UTF_8));
    }
}
