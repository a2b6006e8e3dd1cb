package dev.signet.application.revocation;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says which consumers there are and when each took in a revocation. */
@Service
public class RevocationConsumers {

    private final JdbcClient jdbc;

    RevocationConsumers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A consumer, and what it says of one revocation.
     *
     * @param credential the app client or the operator as which it proved itself
     * @param position up to where it refuses what was revoked
     * @param heardAt when it last said anything
     * @param seenAt when it said that it refuses the tokens of the revocation; absent as long as it has not
     */
    public record Consumer(
            String credential,
            String name,
            long position,
            Instant heardAt,
            @Nullable Instant seenAt) {}

    /** Every consumer of the pool, of its tenant or of all that there was when the ledger took the revocation in. */
    public List<Consumer> of(UserPoolId pool, long position, Instant sequencedAt) {
        return jdbc.sql("""
                select c.client, c.name, c.position, c.heard_at, a.at
                from delivery.revocation_consumer c
                left join lateral (
                    select k.at from delivery.revocation_acknowledgement k
                    where k.pool = c.pool and k.client = c.client and k.name = c.name
                      and k.position >= :position and k.after_position < :position
                    order by k.position limit 1) a on true
                where c.pool in (:pool, (select tenant from lookup.pool where id = :pool), :platform) and c.first_seen_at <= :sequenced
                order by c.pool, c.client, c.name
                """)
                .param("pool", pool.value())
                .param("platform", Reach.PLATFORM.value())
                .param("position", position)
                .param("sequenced", sequencedAt.atOffset(ZoneOffset.UTC))
                .query(RevocationConsumers::read)
                .list();
    }

    private static Consumer read(ResultSet row, int number) throws SQLException {
        OffsetDateTime seen = row.getObject("at", OffsetDateTime.class);
        return new Consumer(
                row.getString("client"),
                row.getString("name"),
                row.getLong("position"),
                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant());
    }
}
