package dev.signet.api.rest.audit;

import dev.signet.domain.Actor;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditOutcome;
import dev.signet.projections.audit.AuditPage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One page of the trail, newest first. */
record TrailBody(List<Event> events, @Nullable String nextCursor, AsOfBody asOf) {

    static TrailBody of(AuditPage page) {
        return new TrailBody(
                page.entries().stream().map(Event::of).toList(),
                page.next() == null ? null : Long.toString(page.next()),
                AsOfBody.of(page.asOf()));
    }

    /** One event; what is personal is shown, withheld or erased. */
    record Event(
            long position,
            UUID eventId,
            String type,
            int revision,
            Instant at,
            Instant sequencedAt,
            @Nullable String tenantId,
            @Nullable String poolId,
            String stream,
            @Nullable String userId,
            @Nullable String sessionId,
            @Nullable String clientId,
            Actor actor,
            AuditOutcome outcome,
            @Nullable String source,
            @Nullable String requestId,
            @Nullable JsonNode address,
            @Nullable JsonNode agent,
            JsonNode details) {

        static Event of(AuditEntry entry) {
            return new Event(
                    entry.position(),
                    entry.event(),
                    entry.type(),
                    entry.revision(),
                    entry.at(),
                    entry.sequencedAt(),
                    entry.tenant(),
                    entry.pool(),
                    entry.stream(),
                    entry.user(),
                    entry.session(),
                    entry.client(),
                    entry.actor(),
                    entry.outcome(),
                    entry.source(),
                    entry.request(),
                    entry.address(),
                    entry.agent(),
                    entry.details());
        }
    }
}
