package dev.signet.api.rest.ledger;

import static dev.signet.api.rest.ledger.Reach.allTenants;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.ledger.ServedProofs.Head;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.ledger.note.Origin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree over the heads of all others, for those who may read the audit trail of all: it shows when any tree grows. */
@RestController
@RequestMapping("/v1/ledger")
class HeadTreeRoutes extends TreeOfAllRoutes {

    private final ServedProofs proofs;

    HeadTreeRoutes(ServedTree trees, ServedProofs proofs) {
        super(Origin.HEADS, trees, proofs);
        this.proofs = proofs;
    }

    @GetMapping("/proofs/head")
    @ForOperators(Permission.READ_AUDIT)
    Head head(Administrator by, @RequestParam String tree) {
        allTenants(by);
        return proofs.head(tree);
    }
}
