package dev.signet.application.risk;

import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.risk.Assessment.Feedback;
import dev.signet.application.risk.Assessment.Origin;
import dev.signet.application.risk.Assessment.Result;
import dev.signet.application.risk.RiskRefused.AssessmentNotFound;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.application.user.Users;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.event.ArchivedStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows the assessed sign-ins of a user, and decides once more about each. */
@Service
public class ReadAssessments {

    private final Pools pools;
    private final Users users;
    private final JdbcClient jdbc;
    private final EventStore events;

    ReadAssessments(Pools pools, Users users, JdbcClient jdbc, EventStore events) {
        this.pools = pools;
        this.users = users;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * One page, newest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserNotFound where there is no such user
     */
    public Page<Assessment> list(Administrator by, UserPoolId pool, UserId user, PageRequest page) {
        require(by, pool, user);
        List<Row> rows = jdbc.sql("""
                select * from lookup.assessment
                where user_id = :user and (cast(:before as text) is null or session < :before)
                order by session desc limit :limit
                """)
                .param("user", user.value())
                .param("before", page.cursor())
                .param("limit", page.rows())
                .query((row, _) -> read(row))
                .list();
        Page<Row> found = Page.of(rows, page, row -> row.session().value());
        return new Page<>(found.items().stream().map(row -> whole(by, row)).toList(), found.next());
    }

    /**
     * One of them.
     *
     * @throws AssessmentNotFound where the user has none of that session
     */
    public Assessment read(Administrator by, UserPoolId pool, UserId user, SessionId session) {
        require(by, pool, user);
        return find(user, session).map(row -> whole(by, row)).orElseThrow(AssessmentNotFound::new);
    }

    private void require(Administrator by, UserPoolId pool, UserId user) {
        pools.require(by, Permission.READ_USERS, pool);
        if (users.find(pool, user).isEmpty()) {
            throw new UserNotFound();
        }
    }

    private Optional<Row> find(UserId user, SessionId session) {
        return jdbc.sql("select * from lookup.assessment where session = :session and user_id = :user")
                .param("session", session.value())
                .param("user", user.value())
                .query((row, _) -> read(row))
                .optional();
    }

    private Assessment whole(Administrator by, Row row) {
        DomainEventMessage<?> message = recorded(row.session());
        if (message == null) {
            return new Assessment(row.session(), row.at(), row.result(), null, null, row.feedback());
        }
        RiskAssessed event = (RiskAssessed) message.getPayload();
        return new Assessment(
                row.session(),
                row.at(),
                row.result(),
                event.found(),
                by.may(Permission.READ_PERSONAL) ? origin(event, message.getMetaData()) : null,
                row.feedback());
    }

    private @Nullable DomainEventMessage<?> recorded(SessionId session) {
        try {
            return events.readEvents(session.value())
                    .asStream()
                    .filter(message -> message.getPayload() instanceof RiskAssessed)
                    .findFirst()
                    .orElse(null);
        } catch (ArchivedStream gone) {
            return null; // its file has them
        }
    }

    private static Origin origin(RiskAssessed event, MetaData metaData) {
        return new Origin(
                Assessment.read(metaData.get(Context.ADDRESS)),
                Assessment.read(metaData.get(Context.AGENT)),
                Assessment.read(event.found().country()),
                Assessment.read(event.found().city()));
    }

    private record Row(
            SessionId session,
            Instant at,
            Result result,
            @Nullable Feedback feedback) {}

    private static Row read(ResultSet row) throws SQLException {
        String feedback = row.getString("feedback");
        OffsetDateTime given = row.getObject("feedback_at", OffsetDateTime.class);
        return new Row(
                new SessionId(row.getString("session")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                Result.valueOf(row.getString("outcome")),
                feedback == null || given == null
                        ? null
                        : new Feedback(
                                RiskFeedback.valueOf(feedback),
                                "USER".equals(row.getString("given_by")),
                                given.toInstant()));
    }
}
