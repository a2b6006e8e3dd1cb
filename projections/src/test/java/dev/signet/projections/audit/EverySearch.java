package dev.signet.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans of PostgreSQL over a trail of sixty thousand rows in thirty pools of ten tenants. */
class EverySearch {

    private static final TestDatabase DATABASE = TestPostgres.migratedDatabase();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.ownerDataSource());
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private static final AuditScope TENANT = AuditScope.of(new TenantId("ten_" + id(3)));
    private static final AuditScope POOL = AuditScope.of(new TenantId("ten_" + id(3)), new UserPoolId("pol_" + id(13)));

    @BeforeAll
    static void fill() {
        JDBC.sql("""
                insert into view.audit (position, event, event_id, at, sequenced_at, tenant, pool, stream, type, revision,
                                        user_id, session_id, client_id, actor_kind, outcome, source)
                select n, n, gen_random_uuid(), timestamptz '2026-11-23 12:00Z' + n * interval '1 s',
                       timestamptz '2026-11-23 12:00Z' + n * interval '1 s',
                       'ten_' || lpad(to_hex(n % 10), 32, '0'), 'pol_' || lpad(to_hex(n % 30), 32, '0'),
                       'ses_' || n / 4, 'type.' || chr(97 + (n % 40) / 2) || chr(97 + n % 2), 1,
                       'usr_' || lpad(to_hex(n % 2000), 32, '0'), 'ses_' || lpad(to_hex(n / 4), 32, '0'),
                       'cli_' || lpad(to_hex(n % 60), 32, '0'), 'USER',
                       case when n % 7 = 0 then 'REFUSED' else 'SUCCEEDED' end, 'source' || n % 500
                from generate_series(1, 60000) as n
                """).update();
        JDBC.sql("analyze view.audit").update();
    }

    static Stream<AuditQuestion> questions() {
        return Stream.of(AuditScope.EVERYTHING, TENANT, POOL)
                .flatMap(scope -> Stream.of(
                        AuditQuestion.in(scope, 50),
                        AuditQuestion.timeline(scope, new UserId("usr_" + id(33)), null, 50),
                        AuditQuestion.timeline(scope, new SessionId("ses_" + id(33)), 50_000L, 50),
                        question(scope, new AppClientId("cli_" + id(13)), null, null, null, null),
                        question(scope, null, "type.gb", null, null, null),
                        question(scope, null, null, AuditOutcome.REFUSED, null, null),
                        question(scope, null, null, null, START.plusSeconds(900), START.plusSeconds(990)),
                        question(scope, null, "type.gb", null, START.plusSeconds(900), null)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void usesAnIndex(AuditQuestion question) {
        assertThat(plan(AuditQuery.of(question, null, 60_000))).doesNotContain("Seq Scan");
    }

    @Test
    void bySourceUsesAnIndex() {
        assertThat(plan(AuditQuery.of(AuditQuestion.in(POOL, 50), "source13", 60_000)))
                .contains("audit_by_source")
                .doesNotContain("Seq Scan");
    }

    @Test
    void ofASpanOfTimeReadsThatSpanOnly() {
        AuditQuery query = AuditQuery.of(
                question(POOL, null, null, null, START.plusSeconds(900), START.plusSeconds(990)), null, 60_000);
        assertThat(plan(query)).contains("audit_by_time");
    }

    private static AuditQuestion question(
            AuditScope scope,
            @Nullable AppClientId client,
            @Nullable String type,
            @Nullable AuditOutcome outcome,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new AuditQuestion(scope, null, null, client, type, outcome, null, from, until, null, 50);
    }

    private static String plan(AuditQuery query) {
        return String.join(
                "\n",
                JDBC.sql("explain " + query.sql())
                        .params(query.parameters())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }
}
