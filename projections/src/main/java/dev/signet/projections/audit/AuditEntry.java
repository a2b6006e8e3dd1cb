package dev.signet.projections.audit;

import dev.signet.domain.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of the trail as its reader sees it.
 *
 * @param position place in the ledger
 * @param at time that the event claims
 * @param sequencedAt time at which the ledger took it in
 * @param source keyed hash of the source address: equal for equal addresses within one pool
 * @param address source address, or what stands in for it where it is withheld or erased
 * @param agent user agent, likewise
 * @param details the fields of the event; personal data likewise
 */
public record AuditEntry(
        long position,
        UUID event,
        String type,
        int revision,
        Instant at,
        Instant sequencedAt,
        @Nullable String tenant,
        @Nullable String pool,
        String stream,
        @Nullable String user,
        @Nullable String session,
        @Nullable String client,
        Actor actor,
        AuditOutcome outcome,
        @Nullable String source,
        @Nullable String request,
        @Nullable JsonNode address,
        @Nullable JsonNode agent,
        ObjectNode details) {}
