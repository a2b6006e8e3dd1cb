package dev.signet.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ops.upkeep.UpkeepRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

class ArchivingFromTheCommandLine {

    private static final String KEK = java.util.Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String POOL = "pol_01980000000070000000000000000001";
    private static final String TENANT = "ten_01980000000070000000000000000001";
    private static final String OPERATOR = "opr_01980000000070000000000000000001";

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("one", database);
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void saysFirstAndThenDoesItOnTheWordOfAnOperator() throws Exception {
        aPoolWithAnOldSession();

        await().atMost(PATIENCE).until(() -> {
            run("--dry-run");
            return said.toString().contains(POOL + ": 1 sessions are over for longer than PT1S.");
        });
        assertThat(emptied()).isZero();

        run();
        assertThat(said.toString()).contains("archive 1: 1 sessions, 1 records", POOL + ": 1 sessions archived.");
        assertThat(emptied()).isEqualTo(1);
        assertThat(folder.resolve(POOL).resolve("archive-000001.jsonl")).isRegularFile();
        assertThat(owner.sql("select convert_from(payload, 'UTF8') from ledger.event where name = 'audit.archived'")
                        .query(String.class)
                        .single())
                .contains(OPERATOR, "yearly");

        run();
        assertThat(said.toString()).endsWith(POOL + ": 0 sessions archived.\n");
    }

    @Test
    void refusesWithoutARuleOrAnOperator() throws Exception {
        owner.sql("insert into lookup.operator (id, user_id, role, version) values (?, 'usr_1', 'AUDITOR', 0)")
                .param(OPERATOR)
                .update();
        node.append(TENANT, POOL, "something");
        signed(1);
        assertThatThrownBy(this::run).isInstanceOf(UpkeepRefused.class).hasMessageContaining("rule for SESSION");

        owner.sql("delete from lookup.operator").update();
        assertThatThrownBy(this::run).isInstanceOf(UpkeepRefused.class).hasMessageContaining("--operator");
    }

    @Test
    void leavesTheFilesToTheRunThatBeganFirst() throws Exception {
        aPoolWithAnOldSession();
        try (Connection first = database.ownerDataSource().getConnection();
                Statement statement = first.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('signet'), hashtext('archive'))");

            assertThatThrownBy(this::run).isInstanceOf(UpkeepRefused.class).hasMessageContaining("another run");
        }
        assertThat(emptied()).isZero();
    }

    private void aPoolWithAnOldSession() {
        owner.sql("insert into lookup.tenant (id, name, created_at) values (?, 'T', now())")
                .param(TENANT)
                .update();
        owner.sql("insert into lookup.pool (id, tenant, settings, version, created_at) values (?, ?, '{}', 0, now())")
                .params(POOL, TENANT)
                .update();
        owner.sql("insert into lookup.retention (pool, family, keep_seconds) values (?, 'SESSION', 1)")
                .param(POOL)
                .update();
        owner.sql("insert into lookup.operator (id, user_id, role, version) values (?, 'usr_1', 'AUDITOR', 0)")
                .param(OPERATOR)
                .update();
        owner.sql("""
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                values (gen_random_uuid(), 'session', 'ses_1', 0, 'session.auth_failed', 1,
                        convert_to('{"user":"usr_1"}', 'UTF8'), convert_to('{}', 'UTF8'), ?, ?, now())
                """).params(TENANT, POOL).update();
        node.node().sequencer().appended();
        signed(1);
    }

    private void signed(long size) {
        await().atMost(PATIENCE).until(() -> node.trees().ofSize(POOL, size).isPresent());
    }

    private long emptied() {
        return owner.sql("select count(*) from ledger.event where payload is null")
                .query(Long.class)
                .single();
    }

    private void run(String... more) throws SQLException {
        ArchiveSessions command = new ArchiveSessions();
        new CommandLine(command)
                .parseArgs(Stream.concat(
                                Stream.of("--to", folder.toString(), "--operator", OPERATOR, "--why", "yearly"),
                                Stream.of(more))
                        .toArray(String[]::new));
        command.archive(
                Map.of(
                        "SIGNET_DB_URL", database.jdbcUrl(),
                        "SIGNET_DB_USER", database.applicationUser(),
                        "SIGNET_DB_PASSWORD", database.applicationPassword(),
                        "SIGNET_DB_OWNER_USER", database.ownerUser(),
                        "SIGNET_DB_OWNER_PASSWORD", database.ownerPassword(),
                        "SIGNET_KEK", KEK),
                new PrintWriter(said));
    }
}
