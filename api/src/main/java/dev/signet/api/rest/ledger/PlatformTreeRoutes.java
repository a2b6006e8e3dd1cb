package dev.signet.api.rest.ledger;

import static dev.signet.api.rest.ledger.Reach.allTenants;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.ledger.ServedProofs.Inclusion;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.ledger.proof.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of what belongs to no tenant, for those who may read the audit trail of all. */
@RestController
@RequestMapping("/v1/ledger/platform")
class PlatformTreeRoutes extends TreeOfAllRoutes {

    private final ServedProofs proofs;

    PlatformTreeRoutes(ServedTree trees, ServedProofs proofs) {
        super(Leaf.PLATFORM, trees, proofs);
        this.proofs = proofs;
    }

    @GetMapping("/proofs/inclusion")
    @ForOperators(Permission.READ_AUDIT)
    Inclusion inclusion(
            Administrator by, @RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        allTenants(by);
        return proofs.inclusion(Leaf.PLATFORM, position, size);
    }
}
