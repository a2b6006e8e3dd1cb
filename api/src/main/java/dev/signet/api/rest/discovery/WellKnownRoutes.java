package dev.signet.api.rest.discovery;

import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.token.DiscoveryDocument;
import dev.signet.application.token.Issuer;
import dev.signet.application.token.JwkSetDocument;
import dev.signet.application.token.PublicSigningKey;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The documents of OpenID Connect Discovery 1.0 §4 and RFC 7517. Any page may read them, and any cache may keep them for
 * five minutes. A client that meets a key which its copy does not know asks again, as they all do.
 */
@RestController
class WellKnownRoutes {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final SigningKeys keys;
    private final Issuer issuer;
    private final PoolOwners pools;
    private final Clock clock;

    WellKnownRoutes(SigningKeys keys, Issuer issuer, PoolOwners pools, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.pools = pools;
        this.clock = clock;
    }

    @GetMapping("/{pool}/.well-known/jwks.json")
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<Map<String, Object>> keys(@PathVariable UserPoolId pool) {
        return publish(JwkSetDocument.of(keysOf(pool)));
    }

    @GetMapping("/{pool}/.well-known/openid-configuration")
    @Public(Allowance.DOCUMENTS)
    ResponseEntity<Map<String, Object>> configuration(@PathVariable UserPoolId pool) {
        return publish(DiscoveryDocument.of(issuer, pool, keysOf(pool)));
    }

    private List<PublicSigningKey> keysOf(UserPoolId pool) {
        if (pools.tenantOf(pool).isEmpty()) {
            throw new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "There is no such pool.", "pool");
        }
        return keys.publicKeys(pool, clock.instant());
    }

    private static ResponseEntity<Map<String, Object>> publish(Map<String, Object> document) {
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }
}
