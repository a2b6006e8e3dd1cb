package dev.signet.application.operator;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the pool whose users the operators are. */
@Component
public class SystemPool {

    private final JdbcTemplate jdbc;

    SystemPool(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Place(TenantId tenant, UserPoolId pool) {}

    /** @throws IllegalStateException before Signet's first start is through */
    public Place place() {
        Optional<Place> place = jdbc.query(
                """
                select p.tenant, p.id
                from lookup.house h
                join lookup.pool p on p.id = h.id
                where h.name = 'system_pool'
                """,
                rows -> rows.next()
                        ? Optional.of(
                                new Place(new TenantId(rows.getString("tenant")), new UserPoolId(rows.getString("id"))))
                        : Optional.empty());
        return place.orElseThrow(() -> new IllegalStateException("there is no system pool yet"));
    }
}
