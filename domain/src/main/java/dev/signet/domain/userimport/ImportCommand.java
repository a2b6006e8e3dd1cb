package dev.signet.domain.userimport;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.Limits;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an import. */
public sealed interface ImportCommand extends DomainCommand {

    /** The import that is asked. */
    ImportId job();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return job().value();
    }

    /** Lets an import come into being. */
    record CreateImport(
            ImportId job, TenantId tenant, UserPoolId pool, String name, ImportFormat format, Actor by, Instant at)
            implements ImportCommand {
        public CreateImport {
            Limits.label("name", name);
        }
    }

    /** Records that the file came. */
    record RecordUpload(ImportId job, long bytes, String digest, Instant at) implements ImportCommand {}

    /** Has its lines read. */
    record StartImport(ImportId job, Actor by, Instant at) implements ImportCommand {}

    /** Has it end before its last line; twice is once. */
    record StopImport(ImportId job, Actor by, Instant at) implements ImportCommand {}

    /** Records that it is over; once it is, nothing changes that. */
    record FinishImport(ImportId job, ImportState outcome, ImportCounts counts, Instant at) implements ImportCommand {
        public FinishImport {
            if (!outcome.over()) {
                throw new IllegalArgumentException("outcome must be one in which nothing more happens");
            }
        }
    }
}
