package dev.signet.domain.audit;

import dev.signet.domain.audit.AuditCommand.RecordAccountExport;
import dev.signet.domain.audit.AuditCommand.RecordAuditExport;
import dev.signet.domain.audit.AuditCommand.RecordAuditRead;
import dev.signet.domain.audit.AuditCommand.RecordDossier;
import dev.signet.domain.audit.AuditEvent.AccountsExported;
import dev.signet.domain.audit.AuditEvent.AuditExported;
import dev.signet.domain.audit.AuditEvent.AuditRead;
import dev.signet.domain.audit.AuditEvent.DossierHandedOut;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One reading of the audit trail, or one export handed out: a stream of one event, so that readers never wait for each other. */
@Aggregate(type = "audit_reading")
class AuditReading {

    private @Nullable ReadingId id;

    /** For Axon, which then tells it its history. */
    AuditReading() {}

    @CommandHandler
    AuditReading(RecordAuditRead c) {
        AggregateLifecycle.apply(
                new AuditRead(c.reading(), c.pool(), c.by(), c.query(), c.asOf(), c.results(), c.at()));
    }

    @CommandHandler
    AuditReading(RecordAuditExport c) {
        AggregateLifecycle.apply(new AuditExported(
                c.reading(),
                c.export(),
                c.pool(),
                c.by(),
                c.why(),
                c.selection(),
                c.personal(),
                c.format(),
                c.records(),
                c.checkpoint(),
                c.digest(),
                c.at()));
    }

    @CommandHandler
    AuditReading(RecordAccountExport c) {
        AggregateLifecycle.apply(new AccountsExported(c.reading(), c.pool(), c.by(), c.why(), c.key(), c.at()));
    }

    @CommandHandler
    AuditReading(RecordDossier c) {
        AggregateLifecycle.apply(new DossierHandedOut(
                c.reading(),
                c.session(),
                c.pool(),
                c.by(),
                c.why(),
                c.personal(),
                c.records(),
                c.checkpoint(),
                c.digest(),
                c.at()));
    }

    @EventSourcingHandler
    void on(AuditRead event) {
        id = event.reading();
    }

    @EventSourcingHandler
    void on(AuditExported event) {
        id = event.reading();
    }

    @EventSourcingHandler
    void on(AccountsExported event) {
        id = event.reading();
    }

    @EventSourcingHandler
    void on(DossierHandedOut event) {
        id = event.reading();
    }

    /** The stream; absent until the event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return id == null ? null : id.value();
    }
}
