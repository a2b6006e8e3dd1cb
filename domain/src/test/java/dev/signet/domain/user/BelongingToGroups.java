package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.uuid;
import static dev.signet.domain.user.Alice.confirmed;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserCommand.RemoveFromGroup;
import dev.signet.domain.user.UserEvent.UserAddedToGroup;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserRemovedFromGroup;
import org.junit.jupiter.api.Test;

class BelongingToGroups {

    private static final GroupId ADMINS = GroupId.of(uuid(70));
    private static final GroupId EDITORS = GroupId.of(uuid(71));
    private static final DomainEvent ADDED = new UserAddedToGroup(ALICE, ADMINS, NOON);
    private static final DomainEvent REMOVED = new UserRemovedFromGroup(ALICE, ADMINS, NOON);

    private final Scenario alice = Scenario.of(User.class);

    @Test
    void happensOnce() {
        alice.given(confirmed())
                .when(new AddToGroup(ALICE, ADMINS, NOON))
                .expectEvents(ADDED)
                .expectDone();
        alice.given(confirmed(ADDED))
                .when(new AddToGroup(ALICE, ADMINS, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void happensForEachGroupByItself() {
        alice.given(confirmed(ADDED))
                .when(new AddToGroup(ALICE, EDITORS, NOON))
                .expectEvents(new UserAddedToGroup(ALICE, EDITORS, NOON))
                .expectDone();
    }

    @Test
    void endsOnceAndMayBeginAgain() {
        alice.given(confirmed(ADDED))
                .when(new RemoveFromGroup(ALICE, ADMINS, NOON))
                .expectEvents(REMOVED)
                .expectDone();
        alice.given(confirmed(ADDED, REMOVED))
                .when(new RemoveFromGroup(ALICE, ADMINS, NOON))
                .expectNoEvents()
                .expectDone();
        alice.given(confirmed(ADDED, REMOVED))
                .when(new AddToGroup(ALICE, ADMINS, NOON))
                .expectEvents(ADDED)
                .expectDone();
    }

    @Test
    void isNotForThoseWhoAreGone() {
        alice.given(confirmed(new UserDeleted(ALICE, NOON)))
                .when(new AddToGroup(ALICE, ADMINS, NOON))
                .expectRefusal(UserRefusal.DELETED);
    }
}
