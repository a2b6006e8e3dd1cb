package dev.signet.projections.dossier;

import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the order that a session fell under. */
@Component
class Orders {

    static final String OF_SESSION = """
            select o.id from lookup.revocation_order o
            where o.pool = :pool and o.ordered_at >= :began
              and (o.session = :session or o.user_id = :user or o.client = :client or o.scope = 'POOL')
              and case when cast(:reason as text) is null
                       then exists (select from lookup.session s join lookup.client c on c.id = s.client
                                    where s.id = :session and s.generation < c.generation)
                       else o.reason = :reason and o.actor_kind = :kind and o.actor_id is not distinct from :actor
                            and o.ordered_at <= :ended end
            order by o.ordered_at, o.id limit 1
            """;

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the session was ended by somebody. */
    record End(RevocationReason reason, Actor by, Instant at) {}

    /** The first order that ended it, or where it was not ended yet, that made its tokens worthless. */
    Optional<RevocationOrderId> of(UserPoolId pool, SessionState session, Instant began, @Nullable End end) {
        return jdbc.sql(OF_SESSION)
                .param("pool", pool.value())
                .param("session", session.id().value())
                .param("user", session.user().value())
                .param("client", session.client().value())
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("reason", end == null ? null : end.reason().name())
                .param("kind", end == null ? null : end.by().kind().name())
                .param("actor", end == null ? null : end.by().id())
                .param("ended", end == null ? null : end.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new RevocationOrderId(row.getString("id")))
                .optional();
    }
}
