package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.audit.AuditCommand.RecordAuditRead;
import dev.signet.domain.audit.ReadingId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on record that somebody read the audit trail. Called before the answer is given: no record, no answer. */
@Component
public class RecordReading {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Clock clock;

    RecordReading(Atomically atomically, Commands commands, Identifiers identifiers, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Records one reading.
     *
     * @param tenant in whose history it is recorded: the one that was read, or the reader's own
     * @param pool the pool that was read; absent where it was the tenant as a whole
     * @param query what was asked, as field names and identifiers without personal data
     * @param asOf the ledger position that the answer is as of
     * @param results how many events the answer holds
     */
    public void record(
            Caller caller, TenantId tenant, @Nullable UserPoolId pool, String query, long asOf, int results) {
        atomically.run(() -> write(caller, tenant, pool, query, asOf, results));
    }

    /** The same in the transaction of whoever calls. */
    void write(Caller caller, TenantId tenant, @Nullable UserPoolId pool, String query, long asOf, int results) {
        commands.send(
                new RecordAuditRead(
                        ReadingId.of(identifiers.next()), pool, caller.actor(), query, asOf, results, clock.instant()),
                new Context(tenant, pool, caller, null));
    }
}
