package dev.signet.projections.view;

import dev.signet.domain.user.UserEvent;
import dev.signet.projections.history.PlacedEvent;
import dev.signet.projections.history.Unsealing;
import dev.signet.projections.rebuild.Rebuildable;
import java.util.List;
import java.util.stream.Stream;

/** The users' view, built a second time. */
final class UserRebuild implements Rebuildable {

    private final UserTable next;
    private final Unsealing unsealing;

    UserRebuild(UserTable next, Unsealing unsealing) {
        this.next = next;
        this.unsealing = unsealing;
    }

    @Override
    public String projection() {
        return UserProjection.NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("app_user", "user_attribute");
    }

    @Override
    public void apply(List<PlacedEvent> events) {
        unsealing.prepare(events.stream()
                .flatMap(event -> event.message().getPayload() instanceof UserEvent of
                        ? Stream.of(of.user().value())
                        : Stream.empty())
                .distinct()
                .toList());
        for (PlacedEvent event : events) {
            if (event.message().getPayload() instanceof UserEvent of) {
                next.apply(of, event.message().getTimestamp(), event.position());
            }
        }
    }
}
