package dev.signet.api.rest.audit;

import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.AuditTrail;
import dev.signet.projections.audit.Reading;
import dev.signet.projections.audit.ReadingLog;
import dev.signet.projections.history.History;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the trail out, and has each reading put on record before the answer is given. */
@Component
public class Desk {

    private final AuditTrail trail;
    private final RecordReading readings;
    private final PoolOwners owners;
    private final History history;

    Desk(AuditTrail trail, RecordReading readings, PoolOwners owners, History history) {
        this.history = history;
        this.trail = trail;
        this.readings = readings;
        this.owners = owners;
    }

    /** Who asks, and in whose tenant they live. */
    public record Asker(Administrator administrator, LiveSession session, Caller caller) {

        /** What they may see: that of the pool, or of all theirs. */
        public AuditScope scope(@Nullable UserPoolId pool) {
            return new AuditScope(administrator.tenant(), pool);
        }

        Reader reader() {
            return new Reader(caller.actor(), administrator.may(Permission.READ_PERSONAL));
        }
    }

    /** The history of a user of the pool, who may have been deleted since. */
    public AuditPage answer(UserPoolId pool, UserId user, AuditQuestion question, Wanted wanted, Asker asker) {
        owner(pool, asker);
        if (!history.knows(pool.value(), user.value())) {
            throw new UserNotFound();
        }
        return answer(question, wanted, asker);
    }

    /** The history of a session of the pool, which may have ended since. */
    public AuditPage answer(UserPoolId pool, SessionId session, AuditQuestion question, Wanted wanted, Asker asker) {
        owner(pool, asker);
        if (!history.knows(pool.value(), session.value())) {
            throw unknown("session");
        }
        return answer(question, wanted, asker);
    }

    /** Whatever the question finds. */
    public AuditPage answer(AuditQuestion question, Wanted wanted, Asker asker) {
        return trail.read(question, wanted, asker.reader(), log(asker));
    }

    /** What has come since, for somebody who follows; nothing is put on record where there was nothing to see. */
    public AuditPage news(AuditQuestion question, long after, Asker asker) {
        return trail.news(question, after, asker.reader(), log(asker));
    }

    private ReadingLog log(Asker asker) {
        return reading -> readings.record(
                asker.caller(),
                concerned(reading, asker),
                reading.pool(),
                reading.query(),
                reading.asOf(),
                reading.results());
    }

    /** Whoever owns the pool finds the reading in their history; nobody writes into one that they may not see. */
    private TenantId concerned(Reading reading, Asker asker) {
        UserPoolId pool = reading.pool();
        if (pool == null) {
            return Objects.requireNonNullElse(reading.tenant(), asker.session().tenant());
        }
        return owner(pool, asker);
    }

    TenantId owner(UserPoolId pool, Asker asker) {
        return owners.tenantOf(pool).filter(asker.administrator()::serves).orElseThrow(() -> unknown("pool"));
    }

    private static DoorRefused unknown(String field) {
        return new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", field);
    }
}
