package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.proof.Hash;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of a pool's events, for those who may read the events (RFC 9162 §2.1.3 and §2.1.4). */
@RestController
@RequestMapping("/v1/pools/{pool}/ledger/proofs")
class ProofRoutes {

    private final Trees trees;
    private final ServedTree newest;
    private final PoolOwners owners;

    ProofRoutes(Trees trees, ServedTree newest, PoolOwners owners) {
        this.trees = trees;
        this.newest = newest;
        this.owners = owners;
    }

    /** The checkpoint is absent where none was signed at this size. */
    record Inclusion(
            long position,
            long leafIndex,
            String leafHash,
            long size,
            List<String> hashes,
            @Nullable String checkpoint) {}

    record Consistency(
            long from,
            long to,
            List<String> hashes,
            @Nullable String checkpoint) {}

    @GetMapping("/inclusion")
    @ForOperators(Permission.READ_AUDIT)
    Inclusion inclusion(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam long position,
            @RequestParam(required = false) @Nullable Long size) {
        String tree = treeOf(pool, by);
        PlacedLeaf leaf = trees.leafAt(tree, position)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "No event of this pool stands at this position.", "position"));
        long within = signed(tree, size, "size");
        if (leaf.index() >= within) {
            throw size == null
                    ? notYet("position")
                    : new DoorRefused(
                            DoorError.INVALID_VALUE,
                            "Ask for a tree of at least " + (leaf.index() + 1) + " leaves: the event is leaf "
                                    + leaf.index() + ".",
                            "size");
        }
        List<Hash> path = trees.inclusion(tree, leaf.index(), within).path();
        return new Inclusion(
                position, leaf.index(), leaf.hash().toString(), within, texts(path), checkpoint(tree, within));
    }

    @GetMapping("/consistency")
    @ForOperators(Permission.READ_AUDIT)
    Consistency consistency(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam long from,
            @RequestParam(required = false) @Nullable Long to) {
        String tree = treeOf(pool, by);
        long until = signed(tree, to, "to");
        if (from < 1 || from > until) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE, "Let from be between 1 and to, which is " + until + ".", "from");
        }
        return new Consistency(
                from, until, texts(trees.consistency(tree, from, until).path()), checkpoint(tree, until));
    }

    private String treeOf(UserPoolId pool, Administrator by) {
        return owners.tenantOf(pool)
                .filter(by::serves)
                .map(_ -> pool.value())
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "pool"));
    }

    private long signed(String tree, @Nullable Long asked, String field) {
        long signed = newest.newest(tree).size();
        long size = Objects.requireNonNullElse(asked, signed);
        if (size < 1) {
            throw new DoorRefused(DoorError.INVALID_VALUE, "A tree has at least one leaf.", field);
        }
        if (size > signed) {
            throw notYet(field);
        }
        return size;
    }

    private static DoorRefused notYet(String field) {
        return new DoorRefused(
                DoorError.NOT_SIGNED_YET, "Ask again in a second, when the next checkpoint has been signed.", field);
    }

    private @Nullable String checkpoint(String tree, long size) {
        return trees.ofSize(tree, size)
                .map(StoredCheckpoint::note)
                .map(Object::toString)
                .orElse(null);
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
