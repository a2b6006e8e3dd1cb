package dev.signet.api.rest.audit;

import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.api.rest.follow.Staleness;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.audit.RecordFollowing;
import dev.signet.application.audit.RecordFollowing.Following;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.audit.AuditFeed;
import dev.signet.projections.audit.FeedQuestion;
import dev.signet.projections.history.Reader;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Hands the feed of events out, and has it put on record who follows. */
@Component
class FeedDesk {

    private final AuditFeed feed;
    private final RecordFollowing readings;
    private final Desk desk;
    private final Tenants tenants;
    private final Staleness staleness;

    FeedDesk(AuditFeed feed, RecordFollowing readings, Desk desk, Tenants tenants, Staleness staleness) {
        this.feed = feed;
        this.readings = readings;
        this.desk = desk;
        this.tenants = tenants;
        this.staleness = staleness;
    }

    /** @param personal whether to show personal data; withheld without, as in exports */
    EventsBody follow(FeedQuestion question, boolean personal, Duration patience, Asker asker)
            throws InterruptedException {
        if (personal) {
            asker.administrator().require(Permission.READ_PERSONAL);
        }
        TenantId concerned = concerned(question, asker);
        AuditFeed.Batch batch = feed.after(
                question,
                patience,
                new Reader(asker.caller().actor(), personal),
                reading -> readings.record(
                        asker.caller(),
                        concerned,
                        reading.pool(),
                        new Following(question.after(), reading.query(), reading.asOf(), reading.results())));
        if (batch.asOf().head() < question.after()) {
            throw new DoorRefused(
                    DoorError.POSITION_AHEAD,
                    "The ledger does not reach that position. Ask from an earlier one that you know to be good, or from 0.",
                    "after");
        }
        return EventsBody.of(batch, staleness.with(feed.lag()));
    }

    /** Whoever owns the pool finds the reading in their history. */
    private TenantId concerned(FeedQuestion question, Asker asker) {
        if (question.scope().pool() != null) {
            return desk.owner(question.scope().pool(), asker);
        }
        TenantId tenant = Objects.requireNonNull(question.scope().tenant());
        return tenants.require(asker.administrator(), Permission.READ_AUDIT, tenant)
                .id();
    }
}
