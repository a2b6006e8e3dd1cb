package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.Actor;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionEvent.RiskFeedbackGiven;
import dev.signet.domain.user.UserEvent.UserDeleted;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.assessment}. */
@Inline
class RiskLookup {

    private final JdbcTemplate jdbc;

    RiskLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A sign-in by one step is over before it is said what was found of it. */
    @EventHandler
    void on(RiskAssessed event) {
        jdbc.update(
                """
                insert into lookup.assessment (session, user_id, pool, at, outcome)
                values (?, ?, ?, ?, case when ? then 'BLOCKED'
                    when exists (select 1 from lookup.session where id = ?) then 'PASSED' else 'CHALLENGED' end)
                """,
                event.session().value(),
                event.user().value(),
                event.pool().value(),
                event.at().atOffset(UTC),
                event.blocked(),
                event.session().value());
    }

    /** One that began before is over now. */
    @EventHandler
    void on(AuthSucceeded event, @SequenceNumber long sequence) {
        if (sequence > 0) {
            jdbc.update(
                    "update lookup.assessment set outcome = 'PASSED' where session = ?",
                    event.session().value());
        }
    }

    @EventHandler
    void on(RiskFeedbackGiven event) {
        jdbc.update(
                "update lookup.assessment set feedback = ?, given_by = ?, feedback_at = ? where session = ?",
                event.feedback().name(),
                event.by().kind() == Actor.Kind.USER ? "USER" : "OPERATOR",
                event.at().atOffset(UTC),
                event.session().value());
    }

    @EventHandler
    void on(UserDeleted event) {
        jdbc.update(
                "delete from lookup.assessment where user_id = ?", event.user().value());
    }
}
