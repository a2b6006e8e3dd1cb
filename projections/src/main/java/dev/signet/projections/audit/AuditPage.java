package dev.signet.projections.audit;

import dev.signet.projections.progress.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer, newest first.
 *
 * @param next what to ask for as {@code before} to go on; absent on the last page
 * @param asOf what the answer rests on: an empty page means "nothing happened" only up to there
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long next, AsOf asOf) {}
