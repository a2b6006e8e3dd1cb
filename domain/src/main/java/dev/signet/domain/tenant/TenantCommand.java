package dev.signet.domain.tenant;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.Limits;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a tenant. Nothing of it is refused. */
public sealed interface TenantCommand extends DomainCommand {

    /** The tenant that is asked. */
    TenantId tenant();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return tenant().value();
    }

    /** Lets a tenant come into being. */
    record CreateTenant(TenantId tenant, String name, Instant at) implements TenantCommand {
        public CreateTenant {
            Limits.label("name", name);
        }
    }

    /** Gives a tenant another name; the same name changes nothing. */
    record RenameTenant(TenantId tenant, String name, Instant at) implements TenantCommand {
        public RenameTenant {
            Limits.label("name", name);
        }
    }
}
