package dev.signet.application.risk;

import dev.signet.application.client.ChangeClientSettings;
import dev.signet.application.client.KnownClient;
import dev.signet.application.client.ReadClient;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.risk.RiskRefused.NotEnabled;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskPolicy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows and changes what a pool, or one of its clients, does about risk; only where the pool assesses sign-ins. */
@Service
public class RiskPolicies {

    private final Pools pools;
    private final ReadClient clients;
    private final ChangePoolSettings changePool;
    private final ChangeClientSettings changeClient;

    RiskPolicies(Pools pools, ReadClient clients, ChangePoolSettings changePool, ChangeClientSettings changeClient) {
        this.pools = pools;
        this.clients = clients;
        this.changePool = changePool;
        this.changeClient = changeClient;
    }

    /**
     * A policy as it is now.
     *
     * @param own absent where the client has none, so that the pool's holds
     * @param changedAt when the settings that it is one of changed last; absent where they never did
     */
    public record Shown(Optional<RiskPolicy> own, @Nullable Instant changedAt) {}

    /**
     * Sees to it that the pool assesses sign-ins.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws NotEnabled where it assesses none
     */
    public void requireEnabled(Administrator by, Permission permission, UserPoolId pool) {
        require(pools.require(by, permission, pool));
    }

    /**
     * The policy of the pool.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws NotEnabled where it assesses nothing
     */
    public Shown read(Administrator by, UserPoolId pool) {
        KnownPool known = require(pools.require(by, Permission.READ_SETTINGS, pool));
        return new Shown(Optional.of(known.settings().risk().policy()), known.changedAt());
    }

    /**
     * The policy that the client has of its own.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.client.ClientRefused where the pool has no such client
     * @throws NotEnabled where the pool assesses nothing
     */
    public Shown read(Administrator by, UserPoolId pool, AppClientId client) {
        require(pools.require(by, Permission.READ_SETTINGS, pool));
        KnownClient known = clients.read(by, pool, client);
        return new Shown(Optional.ofNullable(known.settings().risk()), known.changedAt());
    }

    /** Replaces the policy of the pool; what is refused is what reading refuses. */
    public void change(Administrator by, UserPoolId pool, RiskPolicy policy, Caller caller) {
        require(pools.require(by, Permission.CHANGE_SETTINGS, pool));
        changePool.amend(by, pool, present -> present.with(present.risk().with(policy)), caller);
    }

    /**
     * Replaces the policy that the client has of its own; what is refused is what reading refuses.
     *
     * @param policy {@link RiskPolicy#NONE} takes it away, so that the pool's holds again
     */
    public void change(Administrator by, UserPoolId pool, AppClientId client, RiskPolicy policy, Caller caller) {
        require(pools.require(by, Permission.CHANGE_SETTINGS, pool));
        @Nullable RiskPolicy own = policy.equals(RiskPolicy.NONE) ? null : policy;
        changeClient.amend(by, pool, client, present -> present.with(own), caller);
    }

    private static KnownPool require(KnownPool pool) {
        if (!pool.settings().risk().assesses()) {
            throw new NotEnabled();
        }
        return pool;
    }
}
