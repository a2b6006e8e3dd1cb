package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.audit.AuditCommand.RecordRebuildAbandoned;
import dev.signet.domain.audit.AuditCommand.RecordRebuildRequest;
import dev.signet.domain.audit.RebuildId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts on record who has views rebuilt and why, in the transaction in which that begins or is given up. */
@Component
public class RecordRebuild {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Clock clock;

    RecordRebuild(Atomically atomically, Commands commands, Identifiers identifiers, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Records that a rebuild was asked for.
     *
     * @param tenant in whose history it is recorded: the operator's own
     * @param projection name of a view that there is
     * @param why the purpose that was given
     * @param begin begins it; nothing is recorded where this throws
     */
    public void requested(Caller caller, TenantId tenant, String projection, String why, Runnable begin) {
        atomically.run(() -> {
            begin.run();
            commands.send(
                    new RecordRebuildRequest(
                            RebuildId.of(identifiers.next()), projection, caller.actor(), why, clock.instant()),
                    new Context(tenant, null, caller, null));
        });
    }

    /**
     * Records that a rebuild was given up.
     *
     * @param abandon gives it up; nothing is recorded where this throws
     */
    public void abandoned(Caller caller, TenantId tenant, String projection, Runnable abandon) {
        atomically.run(() -> {
            abandon.run();
            commands.send(
                    new RecordRebuildAbandoned(
                            RebuildId.of(identifiers.next()), projection, caller.actor(), clock.instant()),
                    new Context(tenant, null, caller, null));
        });
    }
}
