package dev.signet.projections.view;

import dev.signet.domain.user.UserEvent;
import dev.signet.projections.progress.Progress;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Keeps the users' view. It takes every event of the ledger and passes over those that are not about users, so that its
 * position is never behind for want of them. One segment: its position is then one number, and users change rarely.
 */
@Component
@ProcessingGroup(UserProjection.NAME)
class UserProjection {

    static final String NAME = "users";
    static final int SEGMENTS = 1;
    static final int BATCH = 200;

    private static final String SEEN = UserProjection.class.getName() + ".seen";

    private final UserTable table;
    private final Progress progress;

    UserProjection(UserTable table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> unit) {
        unit.root().getOrComputeResource(SEEN, _ -> {
            unit.root().afterCommit(_ -> progress.advanced(NAME));
            return true;
        });
        if (UserEvent.class.isAssignableFrom(message.getPayloadType())) {
            long position = token.position().orElseThrow(() -> new IllegalStateException("the event has no position"));
            table.apply((UserEvent) message.getPayload(), message.getTimestamp(), position);
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }
}
