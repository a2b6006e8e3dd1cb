package dev.signet.projections.dataexport;

import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.AuditTrail;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the history holds on one person (GDPR Art. 15 (3)). Whoever asks has it put on record. */
@Component
public class DataExports {

    /** Events in one answer: far more than most people have, and no more than a node can hold at once. */
    public static final int MOST = 10_000;

    private final AuditTrail trail;
    private final Sessions sessions;

    DataExports(AuditTrail trail, Sessions sessions) {
        this.trail = trail;
        this.sessions = sessions;
    }

    /**
     * What is held on a user of the pool.
     *
     * @param before only events before this position: where an earlier answer ended
     * @param wanted what the answer has to include; where that is not reached in time, {@link DataExport#asOf()} says so
     */
    public DataExport of(
            TenantId tenant, UserPoolId pool, UserId user, @Nullable Long before, Wanted wanted, Actor reader) {
        List<AuditEntry> events = new ArrayList<>();
        AuditScope scope = AuditScope.of(tenant, pool);
        AsOf asOf = null;
        Long next = before;
        do {
            AuditPage page = trail.read(
                    AuditQuestion.timeline(scope, user, next, AuditQuestion.MOST),
                    asOf == null ? wanted : Wanted.NOTHING,
                    new Reader(reader, true),
                    _ -> {});
            asOf = asOf == null ? page.asOf() : asOf;
            events.addAll(page.entries());
            next = page.next();
        } while (next != null && events.size() < MOST);
        return new DataExport(sessions.of(pool, user, events), sessions.archived(pool, user), events, next, asOf);
    }
}
