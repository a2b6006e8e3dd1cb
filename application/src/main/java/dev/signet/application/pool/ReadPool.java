package dev.signet.application.pool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Service;

/** Shows a user pool. */
@Service
public class ReadPool {

    private final Pools pools;

    ReadPool(Pools pools) {
        this.pools = pools;
    }

    /**
     * The pool as it is now.
     *
     * @throws PoolRefused where there is no such pool
     */
    public KnownPool read(Administrator by, UserPoolId pool) {
        return pools.require(by, Permission.READ_SETTINGS, pool);
    }
}
