package dev.signet.api.rest.audit;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.api.rest.follow.LongPoll;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.FeedQuestion;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EventFeedRoutes {

    private static final String LIMIT = "200";

    private final FeedDesk desk;

    EventFeedRoutes(FeedDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/pools/{pool}/events")
    @ForOperators(Permission.READ_AUDIT)
    EventsBody ofPool(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = LIMIT) int limit,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable Set<EventFamily> family,
            @RequestParam(defaultValue = "false") boolean personal)
            throws InterruptedException {
        Asker asker = new Asker(by, session, caller);
        return desk.follow(question(asker.scope(pool), family, after, limit), personal, LongPoll.patience(wait), asker);
    }

    @GetMapping("/v1/tenants/{tenant}/events")
    @ForOperators(Permission.READ_AUDIT)
    EventsBody ofTenant(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable TenantId tenant,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = LIMIT) int limit,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable Set<EventFamily> family,
            @RequestParam(defaultValue = "false") boolean personal)
            throws InterruptedException {
        Asker asker = new Asker(by, session, caller);
        return desk.follow(
                question(AuditScope.of(tenant), family, after, limit), personal, LongPoll.patience(wait), asker);
    }

    private static FeedQuestion question(AuditScope scope, @Nullable Set<EventFamily> families, long after, int limit) {
        return new FeedQuestion(scope, Objects.requireNonNullElse(families, Set.of()), after, limit);
    }
}
