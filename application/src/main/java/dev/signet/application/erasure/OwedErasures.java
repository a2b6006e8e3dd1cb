package dev.signet.application.erasure;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the people whose erasure was owed, once no legal hold stands against it any more. Each in a transaction. */
@Component
class OwedErasures {

    private static final Logger LOG = LoggerFactory.getLogger(OwedErasures.class);
    private static final int BATCH = 50;

    static final String DUE = """
            select o.user_id, o.tenant, o.pool, o.reason
            from lookup.owed_erasure o
            where not exists (
                select from lookup.legal_hold h
                where h.tenant = o.tenant and h.released_at is null
                  and (h.user_id = o.user_id or (h.user_id is null and (h.pool = o.pool or h.pool is null))))
            order by o.owed_since limit :most
            """;

    private final JdbcClient jdbc;
    private final Erasure erasure;
    private final Atomically atomically;
    private final Clock clock;

    OwedErasures(JdbcClient jdbc, Erasure erasure, Atomically atomically, Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.atomically = atomically;
        this.clock = clock;
    }

    private record Owed(UserId user, ErasureReason reason, Context context) {}

    /** Erases whoever is due; nodes take turns at each through its row. */
    void round() {
        due().forEach(this::eraseOrLeave);
    }

    /** One who cannot be erased now must not keep those behind waiting. */
    private void eraseOrLeave(Owed owed) {
        try {
            atomically.run(() -> erase(owed));
        } catch (RuntimeException e) {
            LOG.warn("an erasure that was owed could not be carried out; it will be tried again", e);
        }
    }

    private List<Owed> due() {
        return jdbc.sql(DUE)
                .param("most", BATCH)
                .query((row, _) -> new Owed(
                        new UserId(row.getString("user_id")),
                        ErasureReason.valueOf(row.getString("reason")),
                        new Context(
                                new TenantId(row.getString("tenant")),
                                new UserPoolId(row.getString("pool")),
                                Caller.SYSTEM,
                                null)))
                .list();
    }

    private void erase(Owed owed) {
        boolean mine = jdbc.sql("select user_id from lookup.owed_erasure where user_id = :user for update skip locked")
                .param("user", owed.user().value())
                .query(String.class)
                .optional()
                .isPresent();
        if (mine) {
            erasure.eraseOwed(owed.user(), owed.reason(), owed.context(), clock.instant());
        }
    }
}
