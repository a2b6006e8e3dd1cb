package dev.signet.domain.tenant;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantCommand.RenameTenant;
import dev.signet.domain.tenant.TenantEvent.TenantCreated;
import dev.signet.domain.tenant.TenantEvent.TenantRenamed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An owner of user pools. */
@Aggregate(type = "tenant")
class Tenant {

    private @Nullable TenantState state;

    /** For Axon, which then tells it its history. */
    Tenant() {}

    @CommandHandler
    Tenant(CreateTenant command) {
        AggregateLifecycle.apply(new TenantCreated(command.tenant(), command.name(), command.at()));
    }

    @CommandHandler
    void handle(RenameTenant command) {
        if (!command.name().equals(requireNonNull(state).name())) {
            AggregateLifecycle.apply(new TenantRenamed(command.tenant(), command.name(), command.at()));
        }
    }

    @EventSourcingHandler
    void on(TenantEvent event) {
        state = TenantState.after(event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
