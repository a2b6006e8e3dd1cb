package dev.signet.application.identitypool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.identitypool.IdentityPoolRefused.TooManyIdentityPools;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.identitypool.IdentityPoolCommand;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets an identity pool come into being. */
@Service
public class CreateIdentityPool {

    /** How many identity pools a tenant has at most; Cognito's quota of an account. */
    static final int MOST = 1000;

    private final Tenants tenants;
    private final UserPoolLogins logins;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    CreateIdentityPool(
            Tenants tenants,
            UserPoolLogins logins,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.tenants = tenants;
        this.logins = logins;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Creates it; it gives no roles yet.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws IdentityPoolRefused where the tenant has {@value #MOST} already, or not the user pools that are named
     */
    public IdentityPoolId create(Administrator by, TenantId tenant, IdentityPoolSettings settings, Caller caller) {
        tenants.require(by, Permission.CHANGE_SETTINGS, tenant);
        Instant now = clock.instant();
        IdentityPoolId pool = IdentityPoolId.of(identifiers.next());
        return atomically.run(() -> {
            logins.require(tenant, settings);
            if (inTurn(tenant) >= MOST) {
                throw new TooManyIdentityPools(MOST);
            }
            commands.send(
                    new IdentityPoolCommand.CreateIdentityPool(pool, tenant, settings, now),
                    by.context(tenant, null, caller));
            return pool;
        });
    }

    /** Whoever counts for the same tenant waits, so that two cannot both add the last one. */
    private long inTurn(TenantId tenant) {
        jdbc.sql("select id from lookup.tenant where id = :tenant for no key update")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
        return jdbc.sql("select count(*) from lookup.identity_pool where tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }
}
