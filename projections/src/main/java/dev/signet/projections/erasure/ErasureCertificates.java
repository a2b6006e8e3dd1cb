package dev.signet.projections.erasure;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.erasure.Unreadable;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.projections.erasure.ErasureEvents.Erased;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certifies erasures. */
@Component
public class ErasureCertificates {

    private static final String TRAIL = "audit";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ErasureEvents events;
    private final Progress progress;
    private final Trees trees;
    private final LedgerKeys keys;

    ErasureCertificates(ErasureEvents events, Progress progress, Trees trees, LedgerKeys keys) {
        this.events = events;
        this.progress = progress;
        this.trees = trees;
        this.keys = keys;
    }

    /** What there is to say of an erasure. */
    public sealed interface Answer {

        /** The pool has erased nobody of that identifier, or what a backup brought back has yet to be erased again. */
        record NotErased() implements Answer {}

        /** No checkpoint covers the erasure yet, or the trail has not come so far; a moment later they will. */
        record NotYet() implements Answer {}

        /** The erasure is certified. */
        record Certified(ErasureCertificate certificate) implements Answer {}
    }

    /** The certificate for a user of the pool, under the newest checkpoint. */
    public Answer certify(UserPoolId pool, UserId user) {
        Optional<Erased> found = events.find(pool, user);
        if (found.isEmpty()) {
            return new Answer.NotErased();
        }
        Erased erased = found.get();
        String tree = pool.value();
        PlacedLeaf leaf = trees.leafAt(tree, erased.position()).orElseThrow();
        Optional<StoredCheckpoint> newest = trees.newest(tree).filter(head -> head.size() > leaf.index());
        boolean read = progress.reach(TRAIL, new Wanted.Position(erased.position(), PATIENCE))
                        .position()
                >= erased.position();
        if (newest.isEmpty() || !read) {
            return new Answer.NotYet();
        }
        StoredCheckpoint head = newest.get();
        ErasureStatement statement = new ErasureStatement(
                new Unreadable(leaf.index(), erased.position()),
                leaf.hash(),
                erased.at(),
                erased.reason(),
                events.sealedFor(pool, user, head.position()),
                Checkpoint.parse(head.note().text()));
        return new Answer.Certified(new ErasureCertificate(
                statement, keys.sign(statement), head.note(), trees.inclusion(tree, leaf.index(), head.size())));
    }
}
