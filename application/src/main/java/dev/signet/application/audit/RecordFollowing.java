package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts on record that somebody follows the audit trail: once an hour for each question about a pool or tenant, since who
 * polls would otherwise fill the history with nothing but that; and again whenever they go back to before where that record
 * begins.
 */
@Component
public class RecordFollowing {

    private final Atomically atomically;
    private final RecordReading readings;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordFollowing(Atomically atomically, RecordReading readings, JdbcClient jdbc, Clock clock) {
        this.atomically = atomically;
        this.readings = readings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is read.
     *
     * @param after the position from which on
     * @param query what was asked, whatever the position, as field names and identifiers without personal data
     * @param asOf the ledger position that the answer is as of
     * @param results how many events the answer holds
     */
    public record Following(long after, String query, long asOf, int results) {}

    /** Records it unless it is on record for this hour. Called before the answer is given: no record, no answer. */
    public void record(Caller caller, TenantId tenant, @Nullable UserPoolId pool, Following following) {
        String of = pool == null ? tenant.value() : pool.value();
        OffsetDateTime hour = clock.instant().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
        if (known(caller, of, hour, following)) {
            return;
        }
        atomically.run(() -> {
            if (begins(caller, of, hour, following)) {
                String query = following.query() + " after=" + following.after();
                readings.write(caller, tenant, pool, query, following.asOf(), following.results());
            }
        });
    }

    private boolean known(Caller caller, String of, OffsetDateTime hour, Following following) {
        return jdbc.sql("""
                select exists (
                    select from delivery.following
                    where reader = :reader and of = :of and question = :question and hour >= :hour and after_position <= :after)
                """)
                .param("reader", reader(caller))
                .param("of", of)
                .param("hour", hour)
                .param("question", following.query())
                .param("after", following.after())
                .query(Boolean.class)
                .single();
    }

    /** Of several requests at once, one puts it on record. */
    private boolean begins(Caller caller, String of, OffsetDateTime hour, Following following) {
        return jdbc.sql("""
                insert into delivery.following as f (reader, of, question, hour, after_position)
                values (:reader, :of, :question, :hour, :after)
                on conflict (reader, of, question) do update set hour = greatest(f.hour, excluded.hour), after_position = excluded.after_position
                where f.hour < excluded.hour or f.after_position > excluded.after_position
                """)
                        .param("reader", reader(caller))
                        .param("of", of)
                        .param("hour", hour)
                        .param("question", following.query())
                        .param("after", following.after())
                        .update()
                == 1;
    }

    private static String reader(Caller caller) {
        return Objects.requireNonNull(caller.actor().id(), "who follows has proved who they are");
    }
}
