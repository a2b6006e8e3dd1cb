package dev.signet.api.rest.personal;

import dev.signet.api.rest.audit.AsOfBody;
import dev.signet.application.user.KnownUser;
import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditOutcome;
import dev.signet.projections.dataexport.DataExport;
import dev.signet.projections.dataexport.DataExport.ArchivedSession;
import dev.signet.projections.dataexport.KnownSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is held on one person. */
record DataBody(
        Profile profile,
        List<Session> sessions,
        List<Archived> archivedSessions,
        List<Event> events,
        @Nullable String nextCursor,
        AsOfBody asOf) {

    static DataBody of(KnownUser user, DataExport export) {
        return new DataBody(
                Profile.of(user),
                export.sessions().stream().map(Session::of).toList(),
                export.archived().stream().map(Archived::of).toList(),
                export.events().stream().map(Event::of).toList(),
                export.next() == null ? null : Long.toString(export.next()),
                AsOfBody.of(export.asOf()));
    }

    /** The account as it stands. */
    record Profile(
            UserId userId,
            UserPoolId poolId,
            UserStatus status,
            boolean enabled,
            String username,
            Map<String, String> attributes,
            List<String> verified,
            Map<String, String> pending,
            Instant createdAt,
            Instant updatedAt) {

        static Profile of(KnownUser user) {
            return new Profile(
                    user.id(),
                    user.pool(),
                    user.status(),
                    user.enabled(),
                    user.profile().username(),
                    user.profile().attributes(),
                    user.profile().verified().stream().sorted().toList(),
                    user.profile().pending(),
                    user.createdAt(),
                    user.updatedAt());
        }
    }

    /** A session; addresses and agents are those of the events below. */
    record Session(
            String sessionId,
            String clientId,
            Instant authenticatedAt,
            Instant lastUsedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            Set<String> addresses,
            Set<String> agents) {

        static Session of(KnownSession session) {
            return new Session(
                    session.id(),
                    session.client(),
                    session.authenticatedAt(),
                    session.lastUsedAt(),
                    session.endedAt(),
                    session.endedBy(),
                    session.addresses(),
                    session.agents());
        }
    }

    /** A session, or a sign-in that failed, whose records are in an archive: whoever runs the service has its file. */
    record Archived(String sessionId, int archive) {

        static Archived of(ArchivedSession session) {
            return new Archived(session.session(), session.archive());
        }
    }

    /** Something that happened; from where an operator did it is the operator's own data (GDPR Art. 15 (4)). */
    record Event(
            long position,
            UUID eventId,
            String type,
            Instant at,
            @Nullable String sessionId,
            @Nullable String clientId,
            Actor.Kind by,
            AuditOutcome outcome,
            @Nullable JsonNode address,
            @Nullable JsonNode agent,
            JsonNode details) {

        static Event of(AuditEntry entry) {
            boolean own = entry.actor().kind() != Actor.Kind.OPERATOR;
            return new Event(
                    entry.position(),
                    entry.event(),
                    entry.type(),
                    entry.at(),
                    entry.session(),
                    entry.client(),
                    entry.actor().kind(),
                    entry.outcome(),
                    own ? entry.address() : null,
                    own ? entry.agent() : null,
                    entry.details());
        }
    }
}
