package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.ledger.ServedProofs.Consistency;
import dev.signet.api.rest.ledger.ServedProofs.Inclusion;
import dev.signet.application.operator.Permission;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of what belongs to a tenant and to none of its pools, for those who may read the tenant's audit trail. */
@RestController
@RequestMapping("/v1/tenants/{tenant}/ledger")
class TenantTreeRoutes {

    private final ServedTree trees;
    private final ServedProofs proofs;

    TenantTreeRoutes(ServedTree trees, ServedProofs proofs) {
        this.trees = trees;
        this.proofs = proofs;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> checkpoint(@PathVariable TenantId tenant) {
        return trees.checkpoint(tenant.value());
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> key(@PathVariable TenantId tenant) {
        return trees.key(tenant.value());
    }

    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> tile(@PathVariable TenantId tenant, @PathVariable String path) {
        return trees.tile(tenant.value(), path);
    }

    @GetMapping("/proofs/inclusion")
    @ForOperators(Permission.READ_AUDIT)
    Inclusion inclusion(
            @PathVariable TenantId tenant,
            @RequestParam long position,
            @RequestParam(required = false) @Nullable Long size) {
        return proofs.inclusion(tenant.value(), position, size);
    }

    @GetMapping("/proofs/consistency")
    @ForOperators(Permission.READ_AUDIT)
    Consistency consistency(
            @PathVariable TenantId tenant, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return proofs.consistency(tenant.value(), from, to);
    }
}
