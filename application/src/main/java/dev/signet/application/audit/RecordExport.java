package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.audit.AuditCommand.RecordAuditExport;
import dev.signet.domain.audit.ExportFormat;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.audit.ReadingId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts on record that somebody was handed an export. Called before its first byte is given: no record, no file. */
@Component
public class RecordExport {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Clock clock;

    RecordExport(Atomically atomically, Commands commands, Identifiers identifiers, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * What is handed out.
     *
     * @param why the purpose that was given
     * @param selection which events
     * @param personal whether personal data is open in it
     * @param format as what
     * @param records how many events it holds
     * @param checkpoint leaves under the checkpoint that it is proved against
     * @param digest SHA-256, in lower-case hexadecimal, of the file that proves itself, whatever the format
     */
    public record Export(
            ExportId id,
            UserPoolId pool,
            String why,
            String selection,
            boolean personal,
            ExportFormat format,
            long records,
            long checkpoint,
            String digest) {}

    /** Records one handing out to whoever calls, in the history of the tenant. */
    public void record(Caller caller, TenantId tenant, Export export) {
        Context context = new Context(tenant, export.pool(), caller, null);
        atomically.run(() -> {
            commands.send(
                    new RecordAuditExport(
                            ReadingId.of(identifiers.next()),
                            export.id(),
                            export.pool(),
                            caller.actor(),
                            export.why(),
                            export.selection(),
                            export.personal(),
                            export.format(),
                            export.records(),
                            export.checkpoint(),
                            export.digest(),
                            clock.instant()),
                    context);
        });
    }
}
