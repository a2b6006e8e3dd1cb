package dev.signet.domain.group;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.uuid;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.group.GroupCommand.ChangeGroup;
import dev.signet.domain.group.GroupCommand.CreateGroup;
import dev.signet.domain.group.GroupCommand.DeleteGroup;
import dev.signet.domain.group.GroupEvent.GroupChanged;
import dev.signet.domain.group.GroupEvent.GroupCreated;
import dev.signet.domain.group.GroupEvent.GroupDeleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningAGroup {

    private static final GroupId ID = GroupId.of(uuid(70));
    private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";
    private static final GroupSettings SETTINGS = new GroupSettings("Who may do anything", 1, ROLE);
    private static final DomainEvent CREATED = new GroupCreated(ID, SHOPPERS, "admins", GroupSettings.NONE, NOON);
    private static final DomainEvent DELETED = new GroupDeleted(ID, SHOPPERS, NOON);

    private final Scenario group = Scenario.of(Group.class);

    @Test
    void beginsWithANameThatStays() {
        group.when(new CreateGroup(ID, SHOPPERS, "admins", GroupSettings.NONE, NOON))
                .expectEvents(CREATED);
    }

    @Test
    void recordsAChangeOnce() {
        group.given(CREATED)
                .when(new ChangeGroup(ID, SETTINGS, NOON))
                .expectEvents(new GroupChanged(ID, SETTINGS, NOON))
                .expectDone();
        group.given(CREATED, new GroupChanged(ID, SETTINGS, NOON))
                .when(new ChangeGroup(ID, SETTINGS, NOON))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void endsOnceAndForGood() {
        group.given(CREATED)
                .when(new DeleteGroup(ID, NOON))
                .expectEvents(DELETED)
                .expectDone();
        group.given(CREATED, DELETED)
                .when(new DeleteGroup(ID, NOON))
                .expectNoEvents()
                .expectDone();
        group.given(CREATED, DELETED).when(new ChangeGroup(ID, SETTINGS, NOON)).expectRefusal(GroupRefusal.DELETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\t", "line\n", "\u0000", "\ud800"})
    void isNotCalledWhatCannotBeRead(String name) {
        assertThatThrownBy(() -> new CreateGroup(ID, SHOPPERS, name, GroupSettings.NONE, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name ");
    }

    @Test
    void isNotCalledWhatIsTooLong() {
        GroupName.require("é".repeat(128));
        assertThatThrownBy(() -> GroupName.require("é".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoSettingsOutsideOfTheirLimits() {
        assertThatThrownBy(() -> new GroupSettings("x".repeat(2049), null, null))
                .hasMessageStartingWith("description ");
        assertThatThrownBy(() -> new GroupSettings("\u0000", null, null)).hasMessageStartingWith("description ");
        assertThatThrownBy(() -> new GroupSettings("", -1, null)).hasMessageStartingWith("precedence ");
        assertThatThrownBy(() -> new GroupSettings("", null, "arn:aws:iam::x:role/Admin"))
                .hasMessageStartingWith("role ");
        assertThatThrownBy(() -> new GroupSettings("", null, "arn:a:b::1:c")).hasMessageStartingWith("role ");
    }
}
