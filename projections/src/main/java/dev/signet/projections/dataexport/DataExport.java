package dev.signet.projections.dataexport;

import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.progress.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history holds on one person, with personal data in clear.
 *
 * @param sessions newest first
 * @param events newest first
 * @param next what to ask for as {@code before} to go on; absent where this is everything
 * @param asOf what the answer rests on
 */
public record DataExport(
        List<KnownSession> sessions,
        List<AuditEntry> events,
        @Nullable Long next,
        AsOf asOf) {}
