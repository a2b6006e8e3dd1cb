package dev.signet.domain.audit;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is put on record about the history itself. Each is a stream of one event; nothing of it is refused. */
public sealed interface AuditCommand extends DomainCommand {

    /** Records that somebody read the audit trail; see {@link AuditEvent.AuditRead}. */
    record RecordAuditRead(
            ReadingId reading, @Nullable UserPoolId pool, Actor by, String query, long asOf, int results, Instant at)
            implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return reading.value();
        }
    }

    /** Records that somebody was handed an export; see {@link AuditEvent.AuditExported}. */
    record RecordAuditExport(
            ReadingId reading,
            ExportId export,
            UserPoolId pool,
            Actor by,
            String why,
            String selection,
            boolean personal,
            ExportFormat format,
            long records,
            long checkpoint,
            String digest,
            Instant at)
            implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return reading.value();
        }
    }

    /** Records that somebody was handed a pool's users; see {@link AuditEvent.AccountsExported}. */
    record RecordAccountExport(ReadingId reading, UserPoolId pool, Actor by, String why, String key, Instant at)
            implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return reading.value();
        }
    }

    /** Records that somebody was handed a dossier; see {@link AuditEvent.DossierHandedOut}. */
    record RecordDossier(
            ReadingId reading,
            SessionId session,
            UserPoolId pool,
            Actor by,
            String why,
            boolean personal,
            long records,
            long checkpoint,
            String digest,
            Instant at)
            implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return reading.value();
        }
    }

    /** Records failures that were counted; see {@link AuditEvent.SignInFailuresObserved}. */
    record RecordFailures(
            ObservationId observation, UserPoolId pool, String source, long count, Instant from, Instant until)
            implements AuditCommand {

        public RecordFailures {
            if (count < 1 || until.isBefore(from)) {
                throw new IllegalArgumentException("count must be positive and until not before from");
            }
        }

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return observation.value();
        }
    }

    /** Records that an operator had a view rebuilt; see {@link AuditEvent.RebuildRequested}. */
    record RecordRebuildRequest(RebuildId rebuild, String projection, Actor by, String why, Instant at)
            implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return rebuild.value();
        }
    }

    /** Records that an operator gave a rebuild up; see {@link AuditEvent.RebuildAbandoned}. */
    record RecordRebuildAbandoned(RebuildId rebuild, String projection, Actor by, Instant at) implements AuditCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return rebuild.value();
        }
    }
}
