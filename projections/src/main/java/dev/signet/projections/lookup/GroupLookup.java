package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.group.GroupEvent;
import dev.signet.domain.group.GroupEvent.GroupChanged;
import dev.signet.domain.group.GroupEvent.GroupCreated;
import dev.signet.domain.group.GroupEvent.GroupDeleted;
import dev.signet.domain.group.GroupNameTaken;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.user_group}. */
@Inline
class GroupLookup {

    private final JdbcTemplate jdbc;

    GroupLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GroupEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case GroupCreated e -> created(e, sequence);
            case GroupChanged e ->
                jdbc.update(
                        """
                        update lookup.user_group
                        set description = ?, precedence = ?, role = ?, version = ?, updated_at = ?
                        where id = ?
                        """,
                        e.settings().description(),
                        e.settings().precedence(),
                        e.settings().role(),
                        sequence,
                        e.at().atOffset(UTC),
                        e.group().value());
            case GroupDeleted e ->
                jdbc.update(
                        "delete from lookup.user_group where id = ?", e.group().value());
        }
    }

    private void created(GroupCreated e, long sequence) {
        int rows = jdbc.update(
                """
                insert into lookup.user_group
                    (id, pool, name, description, precedence, role, version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (pool, name) do nothing
                """,
                e.group().value(),
                e.pool().value(),
                e.name(),
                e.settings().description(),
                e.settings().precedence(),
                e.settings().role(),
                sequence,
                e.at().atOffset(UTC),
                e.at().atOffset(UTC));
        if (rows == 0) {
            throw new GroupNameTaken();
        }
    }
}
