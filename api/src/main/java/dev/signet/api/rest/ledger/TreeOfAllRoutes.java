package dev.signet.api.rest.ledger;

import static dev.signet.api.rest.ledger.Reach.allTenants;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.ledger.ServedProofs.Consistency;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A tree that is of no tenant, for those who may read the audit trail of all. Its key is for everybody. */
abstract class TreeOfAllRoutes {

    private final String tree;
    private final ServedTree trees;
    private final ServedProofs proofs;

    TreeOfAllRoutes(String tree, ServedTree trees, ServedProofs proofs) {
        this.tree = tree;
        this.trees = trees;
        this.proofs = proofs;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> checkpoint(Administrator by) {
        allTenants(by);
        return trees.checkpoint(tree);
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> key() {
        return trees.key(tree);
    }

    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> tile(Administrator by, @PathVariable String path) {
        allTenants(by);
        return trees.tile(tree, path);
    }

    @GetMapping("/proofs/consistency")
    @ForOperators(Permission.READ_AUDIT)
    Consistency consistency(
            Administrator by, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        allTenants(by);
        return proofs.consistency(tree, from, to);
    }
}
