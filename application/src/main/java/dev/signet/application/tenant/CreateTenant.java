package dev.signet.application.tenant;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.tenant.TenantCommand;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Lets a tenant come into being. */
@Service
public class CreateTenant {

    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    CreateTenant(Commands commands, Identifiers identifiers, Atomically atomically, Clock clock) {
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Creates a tenant. Names are for people; two tenants may share one.
     *
     * @throws dev.signet.application.operator.OperatorRefused.NotAllowed where the role does not allow it
     * @throws IllegalArgumentException where the name cannot be one
     */
    public TenantId create(Administrator by, String name, Caller caller) {
        by.require(Permission.MANAGE_TENANTS);
        Instant now = clock.instant();
        TenantId tenant = TenantId.of(identifiers.next());
        return atomically.run(() -> {
            commands.send(new TenantCommand.CreateTenant(tenant, name, now), by.context(tenant, null, caller));
            return tenant;
        });
    }
}
