package dev.signet.domain.userimport;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.userimport.ImportCommand.CreateImport;
import dev.signet.domain.userimport.ImportCommand.FinishImport;
import dev.signet.domain.userimport.ImportCommand.RecordUpload;
import dev.signet.domain.userimport.ImportCommand.StartImport;
import dev.signet.domain.userimport.ImportCommand.StopImport;
import dev.signet.domain.userimport.ImportEvent.ImportCreated;
import dev.signet.domain.userimport.ImportEvent.ImportFinished;
import dev.signet.domain.userimport.ImportEvent.ImportStarted;
import dev.signet.domain.userimport.ImportEvent.ImportStopRequested;
import dev.signet.domain.userimport.ImportEvent.ImportUploaded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One file of users, from when somebody means to bring it until its last line was read. */
@Aggregate(type = "import")
class ImportJob {

    private @Nullable ImportId id;
    private ImportState state = ImportState.CREATED;

    /** For Axon, which then tells it its history. */
    ImportJob() {}

    @CommandHandler
    ImportJob(CreateImport c) {
        AggregateLifecycle.apply(
                new ImportCreated(c.job(), c.tenant(), c.pool(), c.name(), c.format(), c.by(), c.at()));
    }

    @CommandHandler
    void handle(RecordUpload c) {
        AggregateLifecycle.apply(new ImportUploaded(c.job(), c.bytes(), c.digest(), c.at()));
    }

    @CommandHandler
    Outcome<ImportRefusal> handle(StartImport c) {
        Decision<Outcome<ImportRefusal>, ImportEvent> decision = state == ImportState.CREATED
                ? done(new ImportStarted(c.job(), c.by(), c.at()))
                : refused(ImportRefusal.NOT_TO_BE_STARTED);
        return decision.carryOut();
    }

    @CommandHandler
    Outcome<ImportRefusal> handle(StopImport c) {
        Decision<Outcome<ImportRefusal>, ImportEvent> decision = switch (state) {
            case PENDING, IN_PROGRESS -> done(new ImportStopRequested(c.job(), c.by(), c.at()));
            case STOPPING -> done();
            case CREATED, EXPIRED, STOPPED, FAILED, SUCCEEDED -> refused(ImportRefusal.NOT_TO_BE_STOPPED);
        };
        return decision.carryOut();
    }

    @CommandHandler
    void handle(FinishImport c) {
        if (!state.over()) {
            AggregateLifecycle.apply(new ImportFinished(
                    c.job(),
                    c.outcome(),
                    c.counts().imported(),
                    c.counts().skipped(),
                    c.counts().failed(),
                    c.at()));
        }
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        id = event.job();
        state = switch (event) {
            case ImportCreated _, ImportUploaded _ -> ImportState.CREATED;
            case ImportStarted _ -> ImportState.PENDING;
            case ImportStopRequested _ -> ImportState.STOPPING;
            case ImportFinished e -> e.outcome();
        };
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return id == null ? null : id.value();
    }
}
