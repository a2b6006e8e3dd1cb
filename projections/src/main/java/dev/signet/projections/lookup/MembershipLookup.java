package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.group.GroupEvent.GroupDeleted;
import dev.signet.domain.user.UserEvent.UserAddedToGroup;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserRemovedFromGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.group_member}. */
@Inline
class MembershipLookup {

    private final JdbcTemplate jdbc;

    MembershipLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(UserAddedToGroup e) {
        jdbc.update("""
                insert into lookup.group_member (user_id, group_id, added_at) values (?, ?, ?)
                on conflict (user_id, group_id) do nothing
                """, e.user().value(), e.group().value(), e.at().atOffset(UTC));
    }

    @EventHandler
    void on(UserRemovedFromGroup e) {
        jdbc.update(
                "delete from lookup.group_member where user_id = ? and group_id = ?",
                e.user().value(),
                e.group().value());
    }

    @EventHandler
    void on(UserDeleted e) {
        jdbc.update(
                "delete from lookup.group_member where user_id = ?", e.user().value());
    }

    @EventHandler
    void on(GroupDeleted e) {
        jdbc.update(
                "delete from lookup.group_member where group_id = ?", e.group().value());
    }
}
