package dev.signet.projections.audit;

import dev.signet.domain.user.UserEvent;
import dev.signet.projections.history.Provenance;
import org.axonframework.eventhandling.EventMessage;

/** What the trail adds to what the ledger already says of an event. */
record AuditRow(long position, Object event, Subject subject, Provenance provenance) {

    static AuditRow of(long position, EventMessage<?> message) {
        Object event = message.getPayload();
        return new AuditRow(position, event, Subject.of(event), Provenance.of(message.getMetaData()));
    }

    AuditRow about(Subject known) {
        return new AuditRow(position, event, known, provenance);
    }

    /** Whether the session it belongs to began earlier, so that its user must be looked up. */
    boolean continuesASession() {
        return subject.session() != null && subject.client() == null;
    }

    boolean erasesTheUser() {
        return event instanceof UserEvent.UserErased;
    }
}
