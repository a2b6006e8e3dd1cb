package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.audit.AuditCommand;
import dev.signet.domain.audit.ReadingId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts on record that somebody was handed a dossier. Called before its first byte is given: no record, no dossier. */
@Component
public class RecordDossier {

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Clock clock;

    RecordDossier(Atomically atomically, Commands commands, Identifiers identifiers, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * What is handed out.
     *
     * @param why the purpose that was given
     * @param personal whether personal data is open in it
     * @param records how many events it holds
     * @param checkpoint leaves under the checkpoint that it is proved against
     * @param digest SHA-256 of the file in lower-case hexadecimal
     */
    public record Dossier(
            SessionId session,
            UserPoolId pool,
            String why,
            boolean personal,
            long records,
            long checkpoint,
            String digest) {}

    /** Records one handing out to whoever calls, in the history of the tenant. */
    public void record(Caller caller, TenantId tenant, Dossier dossier) {
        Context context = new Context(tenant, dossier.pool(), caller, null);
        atomically.run(() -> {
            commands.send(
                    new AuditCommand.RecordDossier(
                            ReadingId.of(identifiers.next()),
                            dossier.session(),
                            dossier.pool(),
                            caller.actor(),
                            dossier.why(),
                            dossier.personal(),
                            dossier.records(),
                            dossier.checkpoint(),
                            dossier.digest(),
                            clock.instant()),
                    context);
        });
    }
}
