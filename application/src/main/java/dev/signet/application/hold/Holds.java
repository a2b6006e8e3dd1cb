package dev.signet.application.hold;

import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says whether a legal hold stands against a destruction, inside the transaction that would destroy. The row of the
 * tenant is the lock: whoever destroys shares it, whoever places a hold has it alone, both until commit. So a hold that
 * was answered with success has missed nothing, and a destruction sees every hold that was placed before.
 */
@Component
public class Holds {

    static final String STANDING = """
            select id from lookup.legal_hold
            where tenant = ? and released_at is null
              and (user_id = ? or (user_id is null and (pool = ? or pool is null)))
            order by id limit 1
            """;

    private static final String SHARE = "select id from lookup.tenant where id = ? for share";
    private static final String ALONE = "select id from lookup.tenant where id = ? for no key update";

    private final JdbcTemplate jdbc;

    Holds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest hold that keeps the person: on them, a session of theirs, their pool or its tenant. */
    public Optional<LegalHoldId> against(TenantId tenant, UserPoolId pool, UserId user) {
        lock(SHARE, tenant);
        return jdbc
                .query(
                        STANDING,
                        (row, _) -> new LegalHoldId(row.getString("id")),
                        tenant.value(),
                        user.value(),
                        pool.value())
                .stream()
                .findFirst();
    }

    /** Waits for every destruction under way in the tenant, and holds back those that follow until commit. */
    void await(TenantId tenant) {
        lock(ALONE, tenant);
    }

    private void lock(String query, TenantId tenant) {
        if (jdbc.queryForList(query, tenant.value()).isEmpty()) {
            throw new IllegalStateException("there is no row of " + tenant.value() + " to lock");
        }
    }
}
