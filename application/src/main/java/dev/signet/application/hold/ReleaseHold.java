package dev.signet.application.hold;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.hold.LegalHoldCommand;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Releases legal holds. Erasures that were owed follow by themselves, where no other hold stands against them. */
@Service
public class ReleaseHold {

    private final ReadHolds read;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ReleaseHold(ReadHolds read, Commands commands, Atomically atomically, Clock clock) {
        this.read = read;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Releases a hold on a pool or on what is in it; twice is once.
     *
     * @param reason why; names no person
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws HoldRefused.HoldNotFound where the pool has no such hold
     */
    public void release(Administrator by, UserPoolId pool, LegalHoldId hold, String reason, Caller caller) {
        by.require(Permission.MANAGE_HOLDS);
        atomically.run(() -> send(by, read.read(by, pool, hold), reason, caller));
    }

    /**
     * Releases any hold of a tenant; twice is once.
     *
     * @param reason why; names no person
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws HoldRefused.HoldNotFound where the tenant has no such hold
     */
    public void release(Administrator by, TenantId tenant, LegalHoldId hold, String reason, Caller caller) {
        by.require(Permission.MANAGE_HOLDS);
        atomically.run(() -> send(by, read.read(by, tenant, hold), reason, caller));
    }

    private void send(Administrator by, KnownHold hold, String reason, Caller caller) {
        Context context = by.context(hold.tenant(), hold.pool(), caller);
        commands.send(
                new LegalHoldCommand.ReleaseHold(
                        hold.id(), reason, context.caller().actor(), clock.instant()),
                context);
    }
}
