package dev.signet.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.audit.FlushFailureCounts;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.UserPoolCommand.CreateUserPool;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserCommand.RegisterUser;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.event.Written;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.projections.audit.AuditEntry;
import dev.signet.projections.audit.AuditPage;
import dev.signet.projections.audit.AuditQuestion;
import dev.signet.projections.audit.AuditScope;
import dev.signet.projections.audit.AuditTrail;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail on a whole server behind its doors: real commands, real seals, real positions. */
class TheTrailOfAServer {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Reader AUDITOR = new Reader(Actor.SYSTEM, true);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());
    private final TenantId tenant = TenantId.of(UUID.randomUUID());
    private final UserPoolId pool = UserPoolId.of(UUID.randomUUID());
    private final UserId alice = UserId.of(UUID.randomUUID());
    private final Caller caller = new Caller(Actor.user(alice), "203.0.113.9", "curl", "req-1");
    private final ConfigurableApplicationContext server = start();
    private long last;

    @BeforeEach
    void aliceSignsUp() {
        send(new CreateTenant(tenant, "Acme", NOON), new Context(tenant, null, Caller.SYSTEM, null));
        send(
                new CreateUserPool(pool, tenant, PoolSettings.named("People"), NOON),
                new Context(tenant, pool, Caller.SYSTEM, null));
        send(
                new RegisterUser(
                        alice,
                        pool,
                        tenant,
                        Personal.of(alice, "alice"),
                        Map.of("email", Personal.of(alice, "alice@example.com")),
                        SignInName.USERNAME,
                        Registration.SELF,
                        NOON),
                new Context(tenant, pool, caller, alice));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsWhatHappenedFromWhereAndForgetsItWithThePerson() {
        AuditQuestion fromThere = new AuditQuestion(
                AuditScope.of(tenant, pool), alice, null, null, null, null, "203.0.113.9", null, null, null, 10);
        AuditEntry seen = read(fromThere).entries().getFirst();
        assertThat(seen.type()).isEqualTo("user.registered");
        assertThat(seen.actor()).isEqualTo(Actor.user(alice));
        assertThat(String.valueOf(seen.address())).isEqualTo("\"203.0.113.9\"");
        assertThat(seen.details().toString()).contains("\"email\":\"alice@example.com\"");
        server.getBean(SubjectKeys.class).destroy(alice.value(), tenant.value(), NOON);
        AuditEntry erased = read(fromThere).entries().getFirst();
        assertThat(String.valueOf(erased.address())).isEqualTo("{\"erased\":true}");
        assertThat(erased.details().toString()).contains("\"email\":{\"erased\":true}");
    }

    @Test
    void holdsThatItWasRead() {
        AuditPage page = server.getBean(AuditTrail.class)
                .read(
                        AuditQuestion.in(AuditScope.of(tenant, pool), 10),
                        new Wanted.Event(last, PATIENCE),
                        AUDITOR,
                        reading -> last = Written.by(() -> {
                                    server.getBean(RecordReading.class)
                                            .record(
                                                    caller,
                                                    tenant,
                                                    reading.pool(),
                                                    reading.query(),
                                                    reading.asOf(),
                                                    reading.results());
                                    return true;
                                })
                                .lastEvent()
                                .orElseThrow());
        assertThat(page.entries()).hasSize(2);
        AuditEntry record =
                read(AuditQuestion.in(AuditScope.of(tenant, pool), 1)).entries().getFirst();
        assertThat(record.type()).isEqualTo("audit.read");
        assertThat(record.actor()).isEqualTo(Actor.user(alice));
        assertThat(record.details().at("/results").intValue()).isEqualTo(2);
    }

    @Test
    void holdsEveryCountedFailureOnceWhenTwoNodesFlushAtOnce() {
        owner.sql("""
                insert into lookup.failure_count (pool, source, window_start, count)
                select :pool, 'source' || n, timestamptz '2026-11-01 12:00Z', n from generate_series(1, 500) as n
                """).param("pool", pool.value()).update();
        try (ConfigurableApplicationContext other = start()) {
            List<CompletableFuture<Integer>> flushes = List.of(server, other).stream()
                    .map(node -> node.getBean(FlushFailureCounts.class))
                    .map(counts -> CompletableFuture.supplyAsync(counts::flush))
                    .toList();
            assertThat(flushes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(500);
        }
        assertThat(owner.sql("select count(*) from ledger.event where name = 'audit.sign_in_failures_observed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(500);
        assertThat(owner.sql("select count(*) from lookup.failure_count")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WithoutDoors.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--signet.db.url=" + database.jdbcUrl(),
                        "--signet.db.user=" + database.applicationUser(),
                        "--signet.db.password=" + database.applicationPassword(),
                        "--signet.db.owner-user=" + database.ownerUser(),
                        "--signet.db.owner-password=" + database.ownerPassword(),
                        "--signet.kek=c2lnbmV0LXByb2plY3Rpb25zLXRlc3RzLTMyYnl0ZXM=");
    }

    private void send(Object command, Context context) {
        last = Written.by(() -> {
                    server.getBean(Atomically.class).run(() -> {
                        server.getBean(Commands.class).send(command, context);
                    });
                    return true;
                })
                .lastEvent()
                .orElseThrow();
    }

    private AuditPage read(AuditQuestion question) {
        return server.getBean(AuditTrail.class).read(question, new Wanted.Event(last, PATIENCE), AUDITOR, _ -> {});
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "dev.signet.domain",
        "dev.signet.application.audit",
        "dev.signet.application.command",
        "dev.signet.application.event",
        "dev.signet.projections",
        "dev.signet.api.health",
        "dev.signet.api.wiring"
    })
    @ConfigurationPropertiesScan({"dev.signet.api.health", "dev.signet.api.wiring"})
    static class WithoutDoors {}
}
