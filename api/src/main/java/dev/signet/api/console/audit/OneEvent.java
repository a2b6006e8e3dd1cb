package dev.signet.api.console.audit;

import dev.signet.api.rest.audit.Desk;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.progress.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds one event by its place in the ledger; that it was looked at is on record, as every reading is. */
@Component
public class OneEvent {

    private final Desk desk;

    OneEvent(Desk desk) {
        this.desk = desk;
    }

    /** The event, and what the answer rests on. */
    public record Found(AuditEntry entry, AuditPage page) {}

    /**
     * The event at {@code position}, in that pool where one is named.
     *
     * @throws DoorRefused where there is none that may be seen
     */
    public Found find(Asker asker, @Nullable UserPoolId pool, long position) {
        if (position < 1 || position == Long.MAX_VALUE) {
            throw unknown();
        }
        // The newest event that is no younger is this one, or there is none that may be seen here.
        AuditQuestion question =
                new AuditQuestion(asker.scope(pool), null, null, null, null, null, null, null, null, position + 1, 1);
        AuditPage page = desk.answer(question, Wanted.NOTHING, asker);
        return page.entries().stream()
                .filter(found -> found.position() == position)
                .findFirst()
                .map(entry -> new Found(entry, page))
                .orElseThrow(OneEvent::unknown);
    }

    private static DoorRefused unknown() {
        return new DoorRefused(
                DoorError.UNKNOWN_IDENTIFIER, "No event that you may see here stands at this position.", "position");
    }
}
