package dev.signet.application.console;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.session.SessionEnding;
import dev.signet.application.session.SignOut;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The browsers that are signed in. A ticket opens nothing by itself: behind it stands a session of the operator, looked
 * at anew for every page, so that revoking that session closes the console on every node from the commit on.
 */
@Service
public class ConsoleSessions {

    static final String BY_TICKET = """
            select pool, session, used_at, closes_at from vault.console_session where ticket = ?
            """;

    static final String CLOSED = """
            delete from vault.console_session
            where ticket in (
                select ticket from vault.console_session where closes_at <= ? order by closes_at limit 20
                for update skip locked)
            returning pool, session, used_at, closes_at
            """;

    /** So that not every page is a write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final LiveSessions sessions;
    private final SessionEnding ending;
    private final SignOut signOut;
    private final Atomically atomically;
    private final ConsoleSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConsoleSessions(
            JdbcTemplate jdbc,
            LiveSessions sessions,
            SessionEnding ending,
            SignOut signOut,
            Atomically atomically,
            ConsoleSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.ending = ending;
        this.signOut = signOut;
        this.atomically = atomically;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(UserPoolId pool, SessionId session, Instant usedAt, Instant closesAt) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    new UserPoolId(row.getString("pool")),
                    new SessionId(row.getString("session")),
                    row.getObject("used_at", OffsetDateTime.class).toInstant(),
                    row.getObject("closes_at", OffsetDateTime.class).toInstant());
        }
    }

    /** A new ticket for a browser. */
    String open(LiveSession session) {
        Instant now = clock.instant();
        forgetClosed(now);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.update(
                """
                insert into vault.console_session (ticket, pool, session, opened_at, used_at, closes_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                hash(ticket),
                session.pool().value(),
                session.session().value(),
                utc(now),
                utc(now),
                utc(now.plus(settings.longest())));
        return ticket;
    }

    /**
     * The operator's session behind a ticket; empty where the ticket is none, or what it opened is over.
     *
     * @param atWork whether a person asks, and not a page that refreshes itself
     */
    public Optional<LiveSession> enter(String ticket, boolean atWork) {
        byte[] hash = hash(ticket);
        return find(hash).flatMap(kept -> enter(hash, kept, atWork));
    }

    private Optional<LiveSession> enter(byte[] hash, Kept kept, boolean atWork) {
        Instant now = clock.instant();
        Optional<LiveSession> live = sessions.find(kept.pool(), kept.session());
        if (!now.isBefore(kept.closesAt()) || !now.isBefore(kept.usedAt().plus(settings.idle()))) {
            forget(hash);
            live.ifPresent(session -> timeOut(session, now));
            return Optional.empty();
        }
        if (live.isEmpty()) {
            forget(hash);
        } else if (atWork && kept.usedAt().plus(GRAIN).isBefore(now)) {
            jdbc.update("update vault.console_session set used_at = ? where ticket = ?", utc(now), hash);
        }
        return live.filter(session -> session.operation() != null);
    }

    /** Signs out: the ticket is forgotten, and the session behind it ends for everything. */
    public void close(String ticket, Caller caller) {
        byte[] hash = hash(ticket);
        Optional<Kept> kept = find(hash);
        forget(hash);
        kept.flatMap(known -> sessions.find(known.pool(), known.session()))
                .ifPresent(session -> signOut.ofThis(session, caller));
    }

    private Optional<Kept> find(byte[] hash) {
        return jdbc.query(BY_TICKET, rows -> rows.next() ? Optional.of(Kept.read(rows)) : Optional.empty(), hash);
    }

    private void forget(byte[] hash) {
        jdbc.update("delete from vault.console_session where ticket = ?", hash);
    }

    /** Whoever left without signing out leaves a session that nobody has tokens of any more. */
    private void forgetClosed(Instant now) {
        List<Kept> closed = jdbc.query(CLOSED, (row, _) -> Kept.read(row), utc(now));
        closed.forEach(kept -> sessions.find(kept.pool(), kept.session()).ifPresent(session -> timeOut(session, now)));
    }

    private void timeOut(LiveSession session, Instant now) {
        Context context = new Context(session.tenant(), session.pool(), Caller.SYSTEM, session.user());
        atomically.run(() -> ending.end(session.session(), RevocationReason.SIGNED_OUT, context, now));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
