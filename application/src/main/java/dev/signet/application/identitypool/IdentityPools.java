package dev.signet.application.identitypool;

import dev.signet.application.identitypool.IdentityPoolRefused.IdentityPoolNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.IdentityPoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds identity pools for those whose business they are. */
@Component
class IdentityPools {

    static final String BY_ID = KnownIdentityPool.COLUMNS + "where id = :id";

    private final JdbcClient jdbc;

    IdentityPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The identity pool, for an operator who wants to do that kind of thing there.
     *
     * @throws dev.signet.application.operator.OperatorRefused.NotAllowed where the role does not allow it
     * @throws IdentityPoolNotFound where there is no such identity pool, or it is not the operator's business
     */
    KnownIdentityPool require(Administrator by, Permission permission, IdentityPoolId pool) {
        by.require(permission);
        return jdbc.sql(BY_ID)
                .param("id", pool.value())
                .query(KnownIdentityPool::read)
                .optional()
                .filter(known -> by.serves(known.tenant()))
                .orElseThrow(IdentityPoolNotFound::new);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    KnownIdentityPool hold(Administrator by, Permission permission, IdentityPoolId pool) {
        require(by, permission, pool); // strangers may not hold what is not theirs
        jdbc.sql("select id from lookup.identity_pool where id = :id for no key update")
                .param("id", pool.value())
                .query(String.class)
                .optional();
        return require(by, permission, pool);
    }
}
