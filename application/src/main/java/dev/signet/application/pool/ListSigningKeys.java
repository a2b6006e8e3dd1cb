package dev.signet.application.pool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.token.PublicSigningKey;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.pool.UserPoolId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lists the signing keys that a pool has and has had. */
@Service
public class ListSigningKeys {

    private final Pools pools;
    private final SigningKeys keys;

    ListSigningKeys(Pools pools, SigningKeys keys) {
        this.pools = pools;
        this.keys = keys;
    }

    /**
     * The public halves of every key, newest first.
     *
     * @throws PoolRefused where there is no such pool
     */
    public List<PublicSigningKey> list(Administrator by, UserPoolId pool) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        return keys.history(pool);
    }
}
