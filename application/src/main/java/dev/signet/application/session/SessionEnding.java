package dev.signet.application.session;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionCommand.RevokeTokens;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Ends sessions, each by its own aggregate, inside the transaction of whoever asks. */
@Component
public class SessionEnding {

    private final JdbcTemplate jdbc;
    private final Commands commands;

    SessionEnding(JdbcTemplate jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** Ends one session; twice is once. */
    public void end(SessionId session, RevocationReason reason, Context context, Instant now) {
        commands.send(new RevokeTokens(session, reason, context.caller().actor(), now), context);
    }

    /**
     * Ends one session of that user.
     *
     * @throws SessionRefused.NotFound where the user has no such open session
     */
    public void endOf(UserId user, SessionId session, RevocationReason reason, Context context, Instant now) {
        Integer rows = jdbc.queryForObject(
                "select count(*) from lookup.session where id = ? and user_id = ? and ended_at is null",
                Integer.class,
                session.value(),
                user.value());
        if (rows == null || rows == 0) {
            throw new SessionRefused.NotFound();
        }
        end(session, reason, context, now);
    }

    /**
     * Makes room for a session that has just been opened: of the others of its user only the most recently used stay, so
     * many that there are {@code most} with it.
     */
    public void makeRoom(UserId user, SessionId opened, int most, Context context, Instant now) {
        jdbc.query(
                        """
                        select id from lookup.session
                        where user_id = ? and ended_at is null and refresh_expires_at > ? and id <> ?
                        order by last_used_at desc, id desc offset ?
                        """,
                        (row, number) -> new SessionId(row.getString("id")),
                        user.value(),
                        now.atOffset(UTC),
                        opened.value(),
                        most - 1)
                .forEach(session -> end(session, RevocationReason.EVICTED, context, now));
    }

    /**
     * Ends every open session of a user and gives how many. Whoever closes the account does so first in the same
     * transaction, which holds back the sign-ins that have not committed yet.
     */
    public int endAll(UserId user, RevocationReason reason, Context context, Instant now) {
        List<SessionId> sessions = jdbc.query(
                "select id from lookup.session where user_id = ? and ended_at is null order by id",
                (row, number) -> new SessionId(row.getString("id")),
                user.value());
        sessions.forEach(session -> end(session, reason, context, now));
        return sessions.size();
    }
}
