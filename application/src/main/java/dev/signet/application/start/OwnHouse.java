package dev.signet.application.start;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.pool.PoolMaking;
import dev.signet.application.pool.PoolMaking.Prepared;
import dev.signet.application.start.House.Own;
import dev.signet.application.user.Registering;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.operator.OperatorCommand.AppointOperator;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes Signet's own tenant and pool, where the operators live, with the first of them. */
@Component
class OwnHouse {

    private static final String NAME = "Signet";
    private static final String CONSOLE = "Console";

    private final House house;
    private final PoolMaking pools;
    private final PublicClient clients;
    private final Registering registering;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    OwnHouse(
            House house,
            PoolMaking pools,
            PublicClient clients,
            Registering registering,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.house = house;
        this.pools = pools;
        this.clients = clients;
        this.registering = registering;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Finds it, or makes it; of several nodes that start at once one makes it and the others find it. */
    Own openOrBuild() {
        return house.own().map(this::withClient).orElseGet(this::build);
    }

    private Own build() {
        Prepared prepared = pools.prepare(settings());
        Instant now = clock.instant();
        return atomically.run(() -> {
            house.lock();
            return house.own().orElseGet(() -> build(prepared, now));
        });
    }

    private Own build(Prepared prepared, Instant now) {
        TenantId tenant = TenantId.of(identifiers.next());
        commands.send(new CreateTenant(tenant, NAME, now), new Context(tenant, null, Caller.SYSTEM, null));
        Context context = new Context(tenant, prepared.pool(), Caller.SYSTEM, null);
        pools.create(prepared, context, now);
        AppClientId client = clients.register(prepared.pool(), CONSOLE, context, now);
        UserId first = UserId.of(identifiers.next());
        registering.register(
                first, Started.FIRST_OPERATOR, Map.of(), SignInName.USERNAME, Registration.OPERATOR, context, now);
        commands.send(
                new AppointOperator(
                        OperatorId.of(identifiers.next()), first, OperatorRole.PLATFORM_ADMINISTRATOR, null, now),
                context);
        house.remember("system_pool", prepared.pool());
        house.remember("console_client", client);
        house.remember("first_operator", first);
        return new Own(tenant, prepared.pool(), prepared.settings(), client, first);
    }

    /** Without a client no operator could sign in any more, not even to register another. */
    private Own withClient(Own found) {
        if (house.has(found.client())) {
            return found;
        }
        Instant now = clock.instant();
        return atomically.run(() -> {
            house.lock();
            Own present = house.own().orElse(found);
            if (house.has(present.client())) {
                return present;
            }
            Context context = new Context(present.tenant(), present.pool(), Caller.SYSTEM, null);
            AppClientId client = clients.register(present.pool(), CONSOLE, context, now);
            house.remember("console_client", client);
            return new Own(present.tenant(), present.pool(), present.settings(), client, present.operator());
        });
    }

    private static PoolSettings settings() {
        PoolSettings usual = PoolSettings.named(NAME);
        return new PoolSettings(
                NAME,
                Set.of(SignInName.USERNAME),
                usual.attributes(),
                usual.passwordPolicy(),
                usual.hashing(),
                usual.verification(),
                usual.lockout(),
                usual.mfa(),
                usual.devices(),
                usual.signingAlgorithm(),
                usual.keyOverlap(),
                false,
                usual.statusLists(),
                usual.messages(),
                usual.triggers(),
                usual.accounts(),
                usual.kept(),
                usual.migration(),
                usual.risk());
    }
}
