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

/**
 * Erases the users of pools that were deleted, each in a transaction of its own and once no legal hold stands against it.
 * Whoever signed up while the pool was being deleted is found as well.
 */
@Component
class PeopleOfDeletedPools {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleOfDeletedPools.class);
    private static final int BATCH = 100;

    static final String DUE = """
            select u.id, u.tenant, u.pool
            from lookup.pool p
            join lookup.app_user u on u.pool = p.id
            where p.deleted_at is not null
              and not exists (
                select from lookup.legal_hold h
                where h.tenant = u.tenant and h.released_at is null
                  and (h.user_id = u.id or (h.user_id is null and (h.pool = u.pool or h.pool is null))))
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Erasure erasure;
    private final Atomically atomically;
    private final Clock clock;

    PeopleOfDeletedPools(JdbcClient jdbc, Erasure erasure, Atomically atomically, Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.atomically = atomically;
        this.clock = clock;
    }

    private record Person(UserId user, Context context) {}

    /** Erases a number of them and says whether to go on at once; nodes take turns at each through its row. */
    boolean round() {
        return due().stream().filter(this::eraseOrLeave).count() == BATCH;
    }

    /** One who cannot be erased now must not keep those behind waiting. */
    private boolean eraseOrLeave(Person person) {
        try {
            return atomically.run(() -> erase(person));
        } catch (RuntimeException e) {
            LOG.warn("a user of a deleted pool could not be erased; it will be tried again", e);
            return false;
        }
    }

    private List<Person> due() {
        return jdbc.sql(DUE)
                .param("most", BATCH)
                .query((row, _) -> new Person(
                        new UserId(row.getString("id")),
                        new Context(
                                new TenantId(row.getString("tenant")),
                                new UserPoolId(row.getString("pool")),
                                Caller.SYSTEM,
                                null)))
                .list();
    }

    private boolean erase(Person person) {
        boolean mine = jdbc.sql("select id from lookup.app_user where id = :user for update skip locked")
                .param("user", person.user().value())
                .query(String.class)
                .optional()
                .isPresent();
        return mine && erasure.eraseOwed(person.user(), ErasureReason.POOL_DELETED, person.context(), clock.instant());
    }
}
