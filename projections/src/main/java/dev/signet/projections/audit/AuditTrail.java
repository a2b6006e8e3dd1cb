package dev.signet.projections.audit;

import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail for its readers: search, the timeline of a user, the timeline of a session. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Progress progress;
    private final AddressHash sources;
    private final Showing showing;

    AuditTrail(JdbcClient jdbc, Progress progress, AddressHash sources, Showing showing) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.sources = sources;
        this.showing = showing;
    }

    /**
     * Answers {@code question} for {@code reader}, and puts on record that it was asked before the answer is given.
     *
     * @param wanted what the answer has to include; where that is not reached in time, {@link AuditPage#asOf()} says so
     * @throws RuntimeException whatever {@code log} threw; then there is no answer
     */
    public AuditPage read(AuditQuestion question, Wanted wanted, Reader reader, ReadingLog log) {
        AsOf asOf = progress.reach(AuditProjection.NAME, wanted);
        return answer(question, AuditQuery.of(question, source(question), asOf.position()), asOf, reader, log);
    }

    /**
     * What the question would find of what came after {@code position}, for somebody who follows the trail. Readings are
     * left out, and only an answer that holds something is put on record.
     *
     * @throws RuntimeException whatever {@code log} threw; then there is no answer
     */
    public AuditPage news(AuditQuestion question, long position, Reader reader, ReadingLog log) {
        AsOf asOf = progress.reach(AuditProjection.NAME, Wanted.NOTHING);
        AuditQuery query =
                AuditQuery.of(question, source(question), asOf.position()).after(position);
        return answer(question, query, asOf, reader, reading -> {
            if (reading.results() > 0) {
                log.record(reading);
            }
        });
    }

    private AuditPage answer(AuditQuestion question, AuditQuery query, AsOf asOf, Reader reader, ReadingLog log) {
        List<FoundRow> found = jdbc.sql(query.sql())
                .params(query.parameters())
                .query(FoundRow::read)
                .list();
        List<FoundRow> page = found.subList(0, Math.min(found.size(), question.limit()));
        Long next = found.size() > page.size() ? page.getLast().position() : null;
        log.record(new Reading(
                question.scope().tenant(), question.scope().pool(), query.words(), asOf.position(), page.size()));
        return new AuditPage(showing.shown(page, reader), next, asOf);
    }

    private @Nullable String source(AuditQuestion question) {
        return question.address() == null || question.scope().pool() == null
                ? null
                : sources.hashOf(question.scope().pool().value(), question.address());
    }
}
