package dev.signet.application.tenant;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.tenant.TenantCommand;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Gives a tenant another name. */
@Service
public class RenameTenant {

    private final Tenants tenants;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    RenameTenant(Tenants tenants, Commands commands, Atomically atomically, Clock clock) {
        this.tenants = tenants;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Renames the tenant.
     *
     * @throws TenantRefused where there is no such tenant
     * @throws IllegalArgumentException where the name cannot be one
     */
    public void rename(Administrator by, TenantId tenant, String name, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            tenants.require(by, Permission.MANAGE_TENANTS, tenant);
            commands.send(new TenantCommand.RenameTenant(tenant, name, now), by.context(tenant, null, caller));
        });
    }
}
