package dev.signet.domain.audit;

import dev.signet.domain.audit.AuditCommand.RecordRebuildAbandoned;
import dev.signet.domain.audit.AuditCommand.RecordRebuildRequest;
import dev.signet.domain.audit.AuditEvent.RebuildAbandoned;
import dev.signet.domain.audit.AuditEvent.RebuildRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One word of an operator about the rebuild of a view: a stream of one event. */
@Aggregate(type = "view_rebuild")
class ViewRebuild {

    private @Nullable RebuildId id;

    /** For Axon, which then tells it its history. */
    ViewRebuild() {}

    @CommandHandler
    ViewRebuild(RecordRebuildRequest c) {
        AggregateLifecycle.apply(new RebuildRequested(c.rebuild(), c.projection(), c.by(), c.why(), c.at()));
    }

    @CommandHandler
    ViewRebuild(RecordRebuildAbandoned c) {
        AggregateLifecycle.apply(new RebuildAbandoned(c.rebuild(), c.projection(), c.by(), c.at()));
    }

    @EventSourcingHandler
    void on(RebuildRequested event) {
        id = event.rebuild();
    }

    @EventSourcingHandler
    void on(RebuildAbandoned event) {
        id = event.rebuild();
    }

    /** The stream; absent until the event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return id == null ? null : id.value();
    }
}
