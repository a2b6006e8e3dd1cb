package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.ChallengeFailed;
import dev.signet.domain.session.SessionEvent.FactorProved;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionEvent.RiskFeedbackGiven;
import dev.signet.domain.session.SessionEvent.SignInLocked;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
import dev.signet.domain.session.UserVanished;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.session}, and of open sessions {@code lookup.token_reuse}. */
@Inline
class SessionLookup {

    private final JdbcTemplate jdbc;

    SessionLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            SessionEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue(value = "tenant", required = true) String tenant) {
        switch (event) {
            case AuthSucceeded e -> open(e, sequence, tenant);
            case TokensIssued e -> issued(e, sequence);
            case TokensRefreshed e -> refreshed(e, sequence);
            case TokenReuseDetected e -> reused(e, sequence);
            case TokenRevoked e -> ended(e, sequence);
            case RiskAssessed _, RiskFeedbackGiven _ -> {} // RiskLookup keeps them
            case FactorProved _, ChallengeFailed _ -> {} // nothing is open before everything is proved
            case AuthFailed _, SignInLocked _ -> {} // the stream of a refused attempt has no session
        }
    }

    /**
     * The user's row is locked against a change of status until commit: whoever disables the user either is seen here,
     * and the sign-in is undone, or waits and then finds this session among those to end. The generation is the client's
     * as this statement sees it: an order to revoke that commits meanwhile makes the session one of an earlier one.
     */
    private void open(AuthSucceeded e, long sequence, String tenant) {
        int rows = jdbc.update(
                """
                insert into lookup.session
                    (id, tenant, pool, user_id, client, authenticated_at, last_used_at, version, generation)
                select ?, ?, ?, u.id, ?, ?, ?, ?, coalesce((select generation from lookup.client where id = ?), 0)
                from (select id from lookup.app_user where id = ? and enabled for share) u
                """,
                e.session().value(),
                tenant,
                e.pool().value(),
                e.client().value(),
                e.at().atOffset(UTC),
                e.at().atOffset(UTC),
                sequence,
                e.client().value(),
                e.user().value());
        if (rows == 0) {
            throw new UserVanished();
        }
    }

    private void issued(TokensIssued e, long sequence) {
        jdbc.update(
                """
                update lookup.session
                set current_refresh = ?, refresh_expires_at = ?, access_expires_at = ?, device = ?, version = ?
                where id = ?
                """,
                e.refreshToken().value(),
                e.refreshExpiresAt().atOffset(UTC),
                e.accessExpiresAt().atOffset(UTC),
                e.device() == null ? null : e.device().value(),
                sequence,
                e.session().value());
    }

    /** A retry within the grace period replaces the current token only; see {@code RefreshRotation}. */
    private void refreshed(TokensRefreshed e, long sequence) {
        if (e.refreshToken() == null) {
            jdbc.update(
                    """
                    update lookup.session
                    set last_used_at = ?, access_expires_at = greatest(access_expires_at, ?), version = ?
                    where id = ?
                    """,
                    e.at().atOffset(UTC),
                    e.accessExpiresAt().atOffset(UTC),
                    sequence,
                    e.session().value());
            return;
        }
        jdbc.update(
                """
                update lookup.session
                set previous_refresh = case when current_refresh = ? then current_refresh else previous_refresh end,
                    replaced_at = case when current_refresh = ? then ? else replaced_at end,
                    current_refresh = ?, last_used_at = ?,
                    access_expires_at = greatest(access_expires_at, ?), version = ?
                where id = ?
                """,
                e.presented().value(),
                e.presented().value(),
                e.at().atOffset(UTC),
                e.refreshToken().value(),
                e.at().atOffset(UTC),
                e.accessExpiresAt().atOffset(UTC),
                sequence,
                e.session().value());
    }

    private void reused(TokenReuseDetected e, long sequence) {
        String session = e.session().value();
        jdbc.update("update lookup.session set version = ? where id = ?", sequence, session);
        jdbc.update(
                "insert into lookup.token_reuse (session, token) values (?, ?) on conflict do nothing",
                session,
                e.presented().value());
    }

    private void ended(TokenRevoked e, long sequence) {
        jdbc.update(
                "update lookup.session set ended_at = ?, ended_by = ?, version = ? where id = ?",
                e.at().atOffset(UTC),
                e.reason().name(),
                sequence,
                e.session().value());
        jdbc.update(
                "delete from lookup.token_reuse where session = ?", e.session().value());
    }
}
