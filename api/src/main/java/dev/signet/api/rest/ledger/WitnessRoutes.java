package dev.signet.api.rest.ledger;

import static dev.signet.api.rest.ledger.Reach.allTenants;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.ledger.WitnessBody.OfAPool;
import dev.signet.api.rest.ledger.WitnessBody.Place;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.checkpoint.Trees.PlacedHead;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.witness.Witnessed;
import dev.signet.ledger.witness.Witnessed.Taken;
import dev.signet.ledger.witness.Witnesses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which checkpoints are kept outside, and by whom. */
@RestController
class WitnessRoutes {

    private final Witnesses witnesses;
    private final Trees trees;

    WitnessRoutes(Witnesses witnesses, Trees trees) {
        this.witnesses = witnesses;
        this.trees = trees;
    }

    record Places(List<Place> witnesses) {}

    record PlacesOfAPool(List<OfAPool> witnesses) {}

    @GetMapping("/v1/ledger/witnesses")
    @ForOperators(Permission.READ_AUDIT)
    Places all(Administrator by) {
        allTenants(by);
        return new Places(witnesses.all().stream().map(Place::of).toList());
    }

    @GetMapping(path = "/v1/ledger/witnesses/{place}/receipt", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> receipt(
            Administrator by,
            @PathVariable String place,
            @RequestParam String tree,
            @RequestParam(defaultValue = "1") int epoch,
            @RequestParam long size) {
        allTenants(by);
        return witnesses
                .receipt(place, tree, epoch, size)
                .map(receipt -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(receipt))
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "The place has given nothing for such a checkpoint.", "place"));
    }

    /** What is kept of the pool's tree. How large the tree of heads is would tell of other tenants, and is left out. */
    @GetMapping("/v1/pools/{pool}/ledger/witnesses")
    @ForOperators(Permission.READ_AUDIT)
    PlacesOfAPool ofPool(@PathVariable UserPoolId pool) {
        return new PlacesOfAPool(witnesses.all().stream()
                .flatMap(seen -> held(seen, pool.value()))
                .toList());
    }

    private Stream<OfAPool> held(Witnessed seen, String tree) {
        Taken taken = seen.newest();
        if (seen.tree().equals(tree)) {
            return Stream.of(OfAPool.of(seen, taken == null ? 0 : taken.size()));
        }
        if (!seen.tree().equals(Origin.HEADS)) {
            return Stream.empty();
        }
        Optional<PlacedHead> head = taken == null ? Optional.empty() : trees.headOf(tree, taken.epoch(), taken.size());
        return Stream.of(OfAPool.of(
                seen,
                head.map(placed -> Checkpoint.parse(placed.note().text()).size())
                        .orElse(0L)));
    }
}
