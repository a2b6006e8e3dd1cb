package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.note.Origin;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The trees as logs (C2SP tlog-tiles), for those who may read the audit trail. A stranger who could see a tree grow would
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

    @GetMapping(path = "/v1/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> headCheckpoint(Administrator by) {
        requireAllTenants(by);
        return trees.checkpoint(Origin.HEADS);
    }

    @GetMapping(path = "/v1/ledger/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> headKey() {
        return trees.key(Origin.HEADS);
    }

    @GetMapping(path = "/v1/ledger/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ForOperators(Permission.READ_AUDIT)
    ResponseEntity<byte[]> headTile(Administrator by, @PathVariable String path) {
        requireAllTenants(by);
        return trees.tile(Origin.HEADS, path);
    }

    /** The heads show when any tenant's trees grow. */
    private static void requireAllTenants(Administrator by) {
        if (by.tenant() != null) {
            throw new OperatorRefused.NotAllowed();
        }
    }
}
