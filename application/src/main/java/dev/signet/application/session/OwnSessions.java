package dev.signet.application.session;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Lists the open sessions of a user, newest first, 125 at the most as in Cognito. */
@Service
public class OwnSessions {

    static final String OPEN = """
            select id, client, authenticated_at, last_used_at
            from lookup.session
            where user_id = ? and ended_at is null
            order by authenticated_at desc, id desc
            limit 125
            """;

    private final JdbcTemplate jdbc;

    OwnSessions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An open session. */
    public record OpenSession(SessionId id, AppClientId client, Instant authenticatedAt, Instant lastUsedAt) {}

    /** The open sessions of the user. */
    public List<OpenSession> of(UserId user) {
        return jdbc.query(
                OPEN,
                (row, number) -> new OpenSession(
                        new SessionId(row.getString("id")),
                        new AppClientId(row.getString("client")),
                        row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()),
                user.value());
    }
}
