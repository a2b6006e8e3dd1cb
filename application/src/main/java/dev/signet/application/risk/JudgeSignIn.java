package dev.signet.application.risk;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.risk.RiskRefused.AssessmentNotFound;
import dev.signet.application.risk.RiskRefused.InvalidFeedbackToken;
import dev.signet.application.risk.RiskRefused.NotEnabled;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.Users;
import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.session.SessionCommand.GiveRiskFeedback;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Takes somebody's word on whether a sign-in was the user's own. */
@Service
public class JudgeSignIn {

    /** For how long the token of a mail is good: a mailbox may be read by others in a year. */
    static final Duration TOKENS_LAST = Duration.ofDays(7);

    private final Pools pools;
    private final NameReader names;
    private final Users users;
    private final FeedbackTokens tokens;
    private final Commands commands;
    private final Atomically atomically;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JudgeSignIn(
            Pools pools,
            NameReader names,
            Users users,
            FeedbackTokens tokens,
            Commands commands,
            Atomically atomically,
            JdbcTemplate jdbc,
            Clock clock) {
        this.pools = pools;
        this.names = names;
        this.users = users;
        this.tokens = tokens;
        this.commands = commands;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An operator's word; the last one stands.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws AssessmentNotFound where the user has no such sign-in
     */
    public void judge(
            Administrator by, UserPoolId pool, UserId user, SessionId session, RiskFeedback feedback, Caller caller) {
        KnownPool house = pools.require(by, Permission.CHANGE_USERS, pool);
        Context context = by.context(house.tenant(), pool, caller);
        atomically.run(() -> {
            if (lock(pool, user, session, Instant.EPOCH) == Given.NO_SUCH) {
                throw new AssessmentNotFound();
            }
            give(session, user, feedback, context);
        });
    }

    /**
     * The user's own word, by the token that a mail brought. It is given once, within seven days of the sign-in.
     *
     * @param session as it was sent
     * @throws InvalidFeedbackToken where the token is not the one of that sign-in, whatever else is wrong
     * @throws NotEnabled where the pool assesses no sign-ins
     */
    public void judge(
            UserPoolId pool, String username, String session, String token, RiskFeedback feedback, Caller caller) {
        KnownPool house = pools.find(pool).orElseThrow(InvalidFeedbackToken::new);
        if (!house.settings().risk().assesses()) {
            throw new NotEnabled();
        }
        KnownUser user = users.named(pool, names.read(pool, username)).orElseThrow(InvalidFeedbackToken::new);
        SessionId signIn = read(session);
        if (!tokens.isGood(token, pool, user.id(), signIn)) {
            throw new InvalidFeedbackToken();
        }
        Context context = new Context(house.tenant(), pool, caller.as(Actor.user(user.id())), user.id());
        atomically.run(() -> {
            if (lock(pool, user.id(), signIn, clock.instant().minus(TOKENS_LAST)) != Given.NOT_BY_USER) {
                throw new InvalidFeedbackToken();
            }
            give(signIn, user.id(), feedback, context);
        });
    }

    private enum Given {
        NO_SUCH,
        NOT_BY_USER,
        BY_USER
    }

    /**
     * Whoever comes second waits here and then sees what the first one said.
     *
     * @param since before which no sign-in counts
     */
    private Given lock(UserPoolId pool, UserId user, SessionId session, Instant since) {
        return jdbc.query(
                "select given_by from lookup.assessment where session = ? and user_id = ? and pool = ? and at > ? for update",
                row -> {
                    if (!row.next()) {
                        return Given.NO_SUCH;
                    }
                    return "USER".equals(row.getString("given_by")) ? Given.BY_USER : Given.NOT_BY_USER;
                },
                session.value(),
                user.value(),
                pool.value(),
                since.atOffset(UTC));
    }

    private void give(SessionId session, UserId user, RiskFeedback feedback, Context context) {
        commands.send(
                new GiveRiskFeedback(session, user, feedback, context.caller().actor(), clock.instant()), context);
    }

    private static SessionId read(String session) {
        try {
            return new SessionId(session);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidFeedbackToken();
        }
    }
}
