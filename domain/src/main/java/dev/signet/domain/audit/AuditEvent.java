package dev.signet.domain.audit;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts about the history itself. */
public sealed interface AuditEvent extends DomainEvent {

    /**
     * Sign-ins of unknown or locked-out names failed so many times from one source within one window. They are counted,
     * so that a stranger cannot fill the ledger.
     *
     * @param source keyed hash of the source address
     */
    @EventName("audit.sign_in_failures_observed")
    record SignInFailuresObserved(
            ObservationId observation, UserPoolId pool, String source, long count, Instant from, Instant until)
            implements AuditEvent {}

    /**
     * Somebody read the audit trail.
     *
     * @param query what was asked, as field names and identifiers without personal data
     * @param asOf the ledger position that the answer was as of
     */
    @EventName("audit.read")
    record AuditRead(
            ReadingId reading, @Nullable UserPoolId pool, Actor by, String query, long asOf, int results, Instant at)
            implements AuditEvent {}

    /**
     * Somebody was handed an export of a pool's events. The file itself says nothing of who has it.
     *
     * @param why the purpose that was given; names no person
     * @param selection which events, as identifiers, positions or times
     * @param personal whether personal data is open in the file
     * @param format as what it was handed out
     * @param records how many events it holds
     * @param checkpoint leaves under the checkpoint that it is proved against
     * @param digest SHA-256, in lower-case hexadecimal, of the file that proves itself, whatever the format
     */
    @EventName("audit.exported")
    record AuditExported(
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
            implements AuditEvent {}

    /**
     * The bytes of closed sessions went out of the database into a file, which proves them still.
     *
     * @param archive number of the archive, by which its file is named
     * @param why the purpose that was given; names no person
     * @param records how many events it holds
     * @param first position of the first of them
     * @param last position of the last of them
     * @param checkpoint leaves under the checkpoint that it is proved against
     * @param digest SHA-256 of the file in lower-case hexadecimal
     */
    @EventName("audit.archived")
    record SessionsArchived(
            ReadingId reading,
            UserPoolId pool,
            long archive,
            Actor by,
            String why,
            long sessions,
            long records,
            long first,
            long last,
            long checkpoint,
            String digest,
            Instant at)
            implements AuditEvent {}

    /**
     * Somebody was handed the dossier of a session.
     *
     * @param why the purpose that was given; names no person
     * @param personal whether personal data is open in it
     * @param records how many events it holds
     * @param checkpoint leaves under the checkpoint that it is proved against
     * @param digest SHA-256 of the file in lower-case hexadecimal
     */
    @EventName("audit.dossier_handed_out")
    record DossierHandedOut(
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
            implements AuditEvent {}

    /**
     * Somebody was handed everything that a pool has of its users, what proves their passwords among it, sealed to a key.
     *
     * @param why the purpose that was given; names no person
     * @param key thumbprint of the public key (RFC 7638)
     */
    @EventName("audit.accounts_exported")
    record AccountsExported(ReadingId reading, UserPoolId pool, Actor by, String why, String key, Instant at)
            implements AuditEvent {}

    /**
     * An operator had a view built anew from the whole ledger. What is read is not changed by it.
     *
     * @param projection name of the view
     * @param why the purpose that was given; names no person
     */
    @EventName("audit.rebuild_requested")
    record RebuildRequested(RebuildId rebuild, String projection, Actor by, String why, Instant at)
            implements AuditEvent {}

    /**
     * An operator gave up the rebuild of a view that was under way.
     *
     * @param projection name of the view
     */
    @EventName("audit.rebuild_abandoned")
    record RebuildAbandoned(RebuildId rebuild, String projection, Actor by, Instant at) implements AuditEvent {}
}
