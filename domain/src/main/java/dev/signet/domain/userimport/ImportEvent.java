package dev.signet.domain.userimport;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;

/** Everything that can happen to an import. The users that it brings tell of themselves. */
public sealed interface ImportEvent extends DomainEvent {

    /** The import it happened to. */
    ImportId job();

    /**
     * Somebody means to bring users along.
     *
     * @param name how the import is called; names no person
     */
    @EventName("import.created")
    record ImportCreated(
            ImportId job, TenantId tenant, UserPoolId pool, String name, ImportFormat format, Actor by, Instant at)
            implements ImportEvent {}

    /**
     * The file came by the one address that it could come by.
     *
     * @param bytes how long it is
     * @param digest SHA-256 in lower-case hexadecimal
     */
    @EventName("import.uploaded")
    record ImportUploaded(ImportId job, long bytes, String digest, Instant at) implements ImportEvent {}

    /** Its lines are read from now on. */
    @EventName("import.started")
    record ImportStarted(ImportId job, Actor by, Instant at) implements ImportEvent {}

    /** It is to end before its last line. */
    @EventName("import.stop_requested")
    record ImportStopRequested(ImportId job, Actor by, Instant at) implements ImportEvent {}

    /**
     * It is over, and its file is gone.
     *
     * @param outcome one of the states in which nothing more happens
     */
    @EventName("import.finished")
    record ImportFinished(ImportId job, ImportState outcome, long imported, long skipped, long failed, Instant at)
            implements ImportEvent {}
}
