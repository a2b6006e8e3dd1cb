package dev.signet.api.rest.ledger;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.note.Origin;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The trees as logs that anybody may follow (C2SP tlog-tiles). */
@RestController
class TreeRoutes {

    private final PublicTree trees;

    TreeRoutes(PublicTree trees) {
        this.trees = trees;
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> checkpoint(@PathVariable UserPoolId pool) {
        return trees.checkpoint(pool.value());
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> key(@PathVariable UserPoolId pool) {
        return trees.key(pool.value());
    }

    @GetMapping(path = "/v1/pools/{pool}/ledger/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> tile(@PathVariable UserPoolId pool, @PathVariable String path) {
        return trees.tile(pool.value(), path);
    }

    @GetMapping(path = "/v1/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> headCheckpoint() {
        return trees.checkpoint(Origin.HEADS);
    }

    @GetMapping(path = "/v1/ledger/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> headKey() {
        return trees.key(Origin.HEADS);
    }

    @GetMapping(path = "/v1/ledger/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<byte[]> headTile(@PathVariable String path) {
        return trees.tile(Origin.HEADS, path);
    }
}
