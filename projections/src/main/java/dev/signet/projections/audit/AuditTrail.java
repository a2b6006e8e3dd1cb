package dev.signet.projections.audit;

import dev.signet.projections.history.History;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.Rendering;
import dev.signet.projections.history.Unsealing;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail for its readers: search, the timeline of a user, the timeline of a session. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Progress progress;
    private final AddressHash sources;
    private final History history;
    private final Unsealing unsealing;
    private final Rendering rendering = new Rendering();

    AuditTrail(JdbcClient jdbc, Progress progress, AddressHash sources, History history, Unsealing unsealing) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.sources = sources;
        this.history = history;
        this.unsealing = unsealing;
    }

    /**
     * Answers {@code question} for {@code reader}, and puts on record that it was asked before the answer is given.
     *
     * @param wanted what the answer has to include; where that is not reached in time, {@link AuditPage#asOf()} says so
     * @throws RuntimeException whatever {@code log} threw; then there is no answer
     */
    public AuditPage read(AuditQuestion question, Wanted wanted, Reader reader, ReadingLog log) {
        AsOf asOf = progress.reach(AuditProjection.NAME, wanted);
        AuditQuery query = AuditQuery.of(question, source(question), asOf.position());
        List<FoundRow> found = jdbc.sql(query.sql())
                .params(query.parameters())
                .query(FoundRow::read)
                .list();
        List<FoundRow> page = found.subList(0, Math.min(found.size(), question.limit()));
        Long next = found.size() > page.size() ? page.getLast().position() : null;
        log.record(new Reading(
                question.scope().tenant(), question.scope().pool(), query.words(), asOf.position(), page.size()));
        return new AuditPage(shown(page, reader), next, asOf);
    }

    private @Nullable String source(AuditQuestion question) {
        return question.address() == null || question.scope().pool() == null
                ? null
                : sources.hashOf(question.scope().pool().value(), question.address());
    }

    private List<AuditEntry> shown(List<FoundRow> page, Reader reader) {
        if (reader.personal()) {
            unsealing.prepare(page.stream()
                    .flatMap(row -> Stream.of(row.user(), row.actor().id()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }
        Map<Long, DomainEventMessage<?>> events =
                history.at(page.stream().map(FoundRow::position).toList());
        return page.stream()
                .map(row -> shown(row, events.get(row.position()), reader))
                .toList();
    }

    private AuditEntry shown(FoundRow row, @Nullable DomainEventMessage<?> event, Reader reader) {
        if (event == null) {
            throw new IllegalStateException("position " + row.position() + " is not in the ledger");
        }
        Provenance provenance = Provenance.of(event.getMetaData());
        return new AuditEntry(
                row.position(),
                row.event(),
                row.type(),
                row.revision(),
                row.at(),
                row.sequencedAt(),
                row.tenant(),
                row.pool(),
                row.stream(),
                row.user(),
                row.session(),
                row.client(),
                row.actor(),
                row.outcome(),
                row.source(),
                row.request(),
                rendering.value(provenance.address(), reader),
                rendering.value(provenance.agent(), reader),
                rendering.details(event.getPayload(), reader));
    }
}
