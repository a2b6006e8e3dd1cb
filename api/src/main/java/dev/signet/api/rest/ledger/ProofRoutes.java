package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.ledger.ServedProofs.Consistency;
import dev.signet.api.rest.ledger.ServedProofs.Inclusion;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of a pool's events, for those who may read the events. */
@RestController
@RequestMapping("/v1/pools/{pool}/ledger/proofs")
class ProofRoutes {

    private final ServedProofs proofs;

    ProofRoutes(ServedProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/inclusion")
    @ForOperators(Permission.READ_AUDIT)
    Inclusion inclusion(
            @PathVariable UserPoolId pool,
            @RequestParam long position,
            @RequestParam(required = false) @Nullable Long size) {
        return proofs.inclusion(pool.value(), position, size);
    }

    @GetMapping("/consistency")
    @ForOperators(Permission.READ_AUDIT)
    Consistency consistency(
            @PathVariable UserPoolId pool, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return proofs.consistency(pool.value(), from, to);
    }
}
