package dev.signet.projections.audit;

import dev.signet.domain.EventFamily;
import dev.signet.domain.EventName;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.pool.UserPoolEvent;
import dev.signet.domain.revocation.RevocationOrderEvent;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.user.UserEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes out of the trail what a pool's rules let go, a batch in each transaction. The ledger keeps what happened, and
 * every proof of it; the trail can be searched for it no longer. Nothing goes on which a legal hold stands. What is held
 * on a person can be found as long as it can be read: records of an account go once the person was erased, and those of a
 * session with its bytes, when it is archived. The last row stays, for the trail goes on behind it.
 */
@Component
public class AuditRetention {

    private static final int BATCH = 1_000;

    static final String RULES = """
            select r.pool, p.tenant, r.family, r.keep_seconds
            from lookup.retention r join lookup.pool p on p.id = r.pool
            where r.family <> 'SESSION'
            order by r.pool, r.family
            """;

    private static final String SHARE = "select id from lookup.tenant where id = :tenant for share";

    /** Time in the trail never falls from one position to the next. */
    static final String LAST_BEFORE = """
            select position from view.audit where sequenced_at < :cut order by sequenced_at desc, position desc limit 1
            """;

    static final String TAKE_OUT = """
            delete from view.audit
            where position in (
                select a.position
                from view.audit a
                where a.pool = :pool and a.type = any (cast(:types as text[])) and a.position <= :last
                  and a.sequenced_at < :cut
                  and a.position < (select max(position) from view.audit)
                  and not exists (
                      select from lookup.legal_hold h
                      where h.tenant = a.tenant and h.released_at is null
                        and (h.pool is null or (h.pool = a.pool and (h.user_id is null or h.user_id = a.user_id))))
                  and (a.type not like 'user.%' or exists (
                      select from vault.subject_key k where k.subject = a.user_id and k.wrapped is null))
                order by a.position limit :most)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditRetention(JdbcClient jdbc, DataSource source, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.clock = clock;
    }

    private record Rule(String pool, String tenant, EventFamily family, long seconds) {}

    /** Takes out whatever may go now, and gives how many rows those were. */
    public long round() {
        long gone = 0;
        for (Rule rule : rules()) {
            int batch;
            do {
                batch = Objects.requireNonNull(transaction.execute(_ -> takeOut(rule)));
                gone += batch;
            } while (batch == BATCH);
        }
        return gone;
    }

    private List<Rule> rules() {
        return jdbc.sql(RULES)
                .query((row, _) -> new Rule(
                        row.getString("pool"),
                        row.getString("tenant"),
                        EventFamily.valueOf(row.getString("family")),
                        row.getLong("keep_seconds")))
                .list();
    }

    private int takeOut(Rule rule) {
        jdbc.sql(SHARE).param("tenant", rule.tenant()).query(String.class).single();
        Instant cut = clock.instant().minusSeconds(rule.seconds());
        return jdbc.sql(LAST_BEFORE)
                .param("cut", cut.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(last -> jdbc.sql(TAKE_OUT)
                        .param("pool", rule.pool())
                        .param("types", names(rule.family()).toArray(String[]::new))
                        .param("last", last)
                        .param("cut", cut.atOffset(ZoneOffset.UTC))
                        .param("most", BATCH)
                        .update())
                .orElse(0);
    }

    /** The names of a family's events, with which the trail can be searched by its index. */
    static List<String> names(EventFamily family) {
        Class<?> events = switch (family) {
            case SESSION -> SessionEvent.class;
            case USER -> UserEvent.class;
            case CLIENT -> AppClientEvent.class;
            case POOL -> UserPoolEvent.class;
            case REVOCATION -> RevocationOrderEvent.class;
            case AUDIT -> AuditEvent.class;
            default -> throw new IllegalArgumentException(family + " stays for ever");
        };
        return kinds(events)
                .map(event -> Objects.requireNonNull(event.getAnnotation(EventName.class))
                        .value())
                .toList();
    }

    private static Stream<Class<?>> kinds(Class<?> events) {
        return events.isSealed()
                ? Arrays.stream(events.getPermittedSubclasses()).flatMap(AuditRetention::kinds)
                : Stream.of(events);
    }
}
