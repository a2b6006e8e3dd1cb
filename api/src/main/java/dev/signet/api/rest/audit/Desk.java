package dev.signet.api.rest.audit;

import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.AuditTrail;
import dev.signet.projections.audit.Reading;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the trail out, and has each reading put on record before the answer is given. */
@Component
class Desk {

    private final AuditTrail trail;
    private final RecordReading readings;
    private final PoolOwners owners;

    Desk(AuditTrail trail, RecordReading readings, PoolOwners owners) {
        this.trail = trail;
        this.readings = readings;
        this.owners = owners;
    }

    /** Who asks, and in whose tenant they live. */
    record Asker(Administrator administrator, LiveSession session, Caller caller) {

        AuditScope scope(@Nullable UserPoolId pool) {
            return new AuditScope(administrator.tenant(), pool);
        }

        Reader reader() {
            return new Reader(caller.actor(), administrator.may(Permission.READ_PERSONAL));
        }
    }

    TrailBody answer(AuditQuestion question, Wanted wanted, Asker asker) {
        return TrailBody.of(trail.read(
                question,
                wanted,
                asker.reader(),
                reading -> readings.record(
                        asker.caller(),
                        concerned(reading, asker),
                        reading.pool(),
                        reading.query(),
                        reading.asOf(),
                        reading.results())));
    }

    /** Whoever owns the pool finds the reading in their history; nobody writes into one that they may not see. */
    private TenantId concerned(Reading reading, Asker asker) {
        UserPoolId pool = reading.pool();
        if (pool == null) {
            return Objects.requireNonNullElse(reading.tenant(), asker.session().tenant());
        }
        return owners.tenantOf(pool)
                .filter(asker.administrator()::serves)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "pool"));
    }
}
