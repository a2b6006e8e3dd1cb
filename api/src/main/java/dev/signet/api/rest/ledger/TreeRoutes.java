package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The trees of pools as logs (C2SP tlog-tiles), for those who may read the audit trail. A stranger who could see a tree grow would
 * see which of two names belongs to somebody. The keys are for everybody.
 */
@RestController
class TreeRoutes {

    private final ServedTree trees;

    TreeRoutes(ServedTree trees) {
        this.trees = trees;
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> checkpoint(@PathVariable UserPoolId pool) {
        return trees.checkpoint(pool.value());
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> key(@PathVariable UserPoolId pool) {
        return trees.key(pool.value());
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> tile(@PathVariable UserPoolId pool, @PathVariable String path) {
        return trees.tile(pool.value(), path);
    }
}
