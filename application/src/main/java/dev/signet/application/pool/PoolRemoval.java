package dev.signet.application.pool;

import dev.signet.domain.pool.UserPoolId;

/** What is kept for a pool elsewhere and is of no use, or a danger, once it is gone. */
public interface PoolRemoval {

    /** Forgets it, in the transaction that deletes the pool. */
    void forget(UserPoolId pool);
}
