package dev.signet.application.start;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.pool.PoolMaking;
import dev.signet.application.pool.PoolMaking.Prepared;
import dev.signet.application.start.House.Shown;
import dev.signet.application.start.Started.Demo;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a pool to try things with: people sign up by themselves, and a code goes to their e-mail address. */
@Component
class DemoHouse {

    private static final String NAME = "Demo";

    private final House house;
    private final PoolMaking pools;
    private final PublicClient clients;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    DemoHouse(
            House house,
            PoolMaking pools,
            PublicClient clients,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.house = house;
        this.pools = pools;
        this.clients = clients;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Finds it, or makes it; nothing where somebody has deleted its client, who then wants no demo. */
    Optional<Demo> openOrBuild() {
        return house.demo().orElseGet(this::build).demo();
    }

    private Shown build() {
        Prepared prepared = pools.prepare(PoolSettings.named(NAME));
        Instant now = clock.instant();
        return atomically.run(() -> {
            house.lock();
            return house.demo().orElseGet(() -> build(prepared, now));
        });
    }

    private Shown build(Prepared prepared, Instant now) {
        TenantId tenant = TenantId.of(identifiers.next());
        commands.send(new CreateTenant(tenant, NAME, now), new Context(tenant, null, Caller.SYSTEM, null));
        Context context = new Context(tenant, prepared.pool(), Caller.SYSTEM, null);
        pools.create(prepared, context, now);
        AppClientId client = clients.register(prepared.pool(), "Demo app", context, now);
        house.remember("demo_pool", prepared.pool());
        house.remember("demo_client", client);
        return new Shown(Optional.of(new Demo(tenant, prepared.pool(), client)));
    }
}
