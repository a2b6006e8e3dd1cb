package dev.signet.projections.dataexport;

import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.progress.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history holds on one person, with personal data in clear.
 *
 * @param sessions newest first
 * @param archived sessions whose records are in archives, which are not opened here
 * @param events newest first
 * @param next what to ask for as {@code before} to go on; absent where this is everything
 * @param asOf what the answer rests on
 */
public record DataExport(
        List<KnownSession> sessions,
        List<ArchivedSession> archived,
        List<AuditEntry> events,
        @Nullable Long next,
        AsOf asOf) {

    /** A session, or a sign-in that failed, and the number of the archive that its records are in. */
    public record ArchivedSession(String session, int archive) {}
}
