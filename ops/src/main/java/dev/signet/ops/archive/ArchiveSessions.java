package dev.signet.ops.archive;

import dev.signet.application.command.Identifiers;
import dev.signet.application.event.JsonEventCodec;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.ledger.archive.ArchiveWriter;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.KeyEncryptionKey;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.ledger.vault.Vault;
import dev.signet.ops.upkeep.Ground;
import dev.signet.ops.upkeep.KeySource;
import dev.signet.ops.upkeep.UpkeepRefused;
import dev.signet.projections.archive.SessionArchive;
import dev.signet.projections.archive.SessionArchive.Order;
import dev.signet.projections.archive.SessionArchive.Outcome;
import dev.signet.projections.archive.SessionArchive.Run;
import dev.signet.projections.archive.SessionRule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./signet ledger archive}: moves the bytes of sessions that are over into files that prove themselves. */
@Command(
        name = "archive",
        description = {
            "Move the records of sessions that are over for longer than their pool's rule says into files.",
            "Each file is verified before anything leaves the database; positions, hashes and proofs stay.",
            "Broken off, it may be run again and goes on."
        },
        mixinStandardHelpOptions = true)
public final class ArchiveSessions implements Callable<Integer> {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('signet'), hashtext('archive'))";

    @Option(
            names = "--pool",
            paramLabel = "POOL",
            description = "One pool; otherwise all that have a rule for sessions.")
    private @Nullable String pool;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the files go: storage that you keep, and can write once only. A folder for each pool.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--operator",
            required = true,
            paramLabel = "OPERATOR",
            description = "Identifier (opr_…) of the operator on whose word it is done; goes on record.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String operator;

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "The purpose, in 1 to 500 characters; goes on record for ever and names no person.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String why;

    @Option(names = "--batch", defaultValue = "500", description = "Sessions in one file, about (${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--dry-run", description = "Only say how many sessions would be archived.")
    private boolean dry;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Made by picocli. */
    public ArchiveSessions() {}

    @Override
    public Integer call() throws SQLException {
        archive(System.getenv(), spec.commandLine().getOut());
        return 0;
    }

    void archive(Map<String, String> environment, PrintWriter out) throws SQLException {
        if (why.isBlank() || why.length() > 500 || batch < 1 || batch > 10_000) {
            throw new UpkeepRefused("--why takes 1 to 500 characters, --batch 1 to 10,000 sessions");
        }
        KeyEncryptionKey kek = KeySource.of(environment).read();
        try (Ground ground = Ground.of(environment)) {
            DataSource owner = ground.owner();
            try (Connection _ = alone(owner)) {
                archive(owner, kek, out);
            }
        }
    }

    /** Two runs at once would write the same file. The lock belongs to the connection, and ends with it. */
    private static Connection alone(DataSource owner) throws SQLException {
        Connection connection = owner.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            row.next();
            if (row.getBoolean(1)) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new UpkeepRefused("another run archives on this database: wait until it is done, and try again");
    }

    private void archive(DataSource owner, KeyEncryptionKey kek, PrintWriter out) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(owner);
        requireOperator(jdbc);
        requireNoRebuild(jdbc);
        SessionArchive sessions = sessions(owner, kek);
        Order order = new Order(folder, Actor.operator(new OperatorId(operator)), why, batch);
        for (SessionRule rule : rules(jdbc)) {
            if (dry) {
                out.printf(
                        "%s: %,d sessions are over for longer than %s.%n",
                        rule.pool().value(), sessions.due(rule), rule.keep());
            } else {
                archive(sessions, rule, order, out);
            }
            out.flush();
        }
    }

    private static void archive(SessionArchive sessions, SessionRule rule, Order order, PrintWriter out) {
        Run run = sessions.run(rule, order);
        long done = 0;
        for (int begun : sessions.unfinished(rule)) {
            done += told(run.finish(begun), out);
        }
        for (Optional<Outcome> next = run.next(); next.isPresent(); next = run.next()) {
            done += told(next.get(), out);
        }
        out.printf("%s: %,d sessions archived.%n", rule.pool().value(), done);
        if (done > 0) {
            out.println(
                    "Keep the files as long as the history has to be kept, and their keys of persons with it. Next:");
            out.println("  ./signet audit fsck --archives " + order.folder());
            out.println("  vacuum (analyze) ledger.event, view.audit, lookup.session;   -- gives the room back");
        }
    }

    private static long told(Outcome outcome, PrintWriter out) {
        outcome.hold()
                .ifPresent(hold -> out.printf(
                        "  archive %d: %,d sessions stay, the legal hold %s stands against it%n",
                        outcome.archive(), outcome.sessions(), hold));
        outcome.file()
                .ifPresent(file -> out.printf(
                        "  archive %d: %,d sessions, %,d records (positions %d to %d), %,d bytes, sha256 %s, %s%n",
                        outcome.archive(),
                        outcome.sessions(),
                        file.records(),
                        file.firstPosition(),
                        file.lastPosition(),
                        file.bytes(),
                        file.sha256(),
                        file.path()));
        out.flush();
        return outcome.file().isPresent() ? outcome.sessions() : 0;
    }

    private List<SessionRule> rules(JdbcClient jdbc) {
        List<SessionRule> rules = SessionRule.all(jdbc).stream()
                .filter(rule -> pool == null || rule.pool().value().equals(pool))
                .toList();
        if (rules.isEmpty()) {
            throw new UpkeepRefused(
                    "no pool asked for has a rule for SESSION: PUT /v1/pools/{pool}/retention sets one");
        }
        return rules;
    }

    private void requireOperator(JdbcClient jdbc) {
        boolean there = jdbc.sql("select exists (select from lookup.operator where id = :id)")
                .param("id", operator)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new UpkeepRefused("--operator names no operator at present: GET /v1/operators lists them");
        }
    }

    private static void requireNoRebuild(JdbcClient jdbc) {
        boolean running = jdbc.sql("select exists (select from rebuild.run where projection = 'audit')")
                .query(Boolean.class)
                .single();
        if (running) {
            throw new UpkeepRefused("the audit trail is being rebuilt: wait until it is done, and try again");
        }
    }

    private static SessionArchive sessions(DataSource owner, KeyEncryptionKey kek) throws SQLException {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(owner);
        Trees trees = new Trees(owner);
        LedgerKeys keys = new LedgerKeys(owner, new Vault(new DataKeys(connections, kek)));
        Anchor anchor = Anchor.ownWord(owner).orElseThrow(() -> new UpkeepRefused("nothing has been signed here yet"));
        return new SessionArchive(
                owner,
                new ArchiveWriter(new LedgerExports(owner, trees, keys), trees, anchor.published()),
                new LedgerEngine(connections, new JsonEventCodec(new SubjectKeys(connections, kek))),
                Clock.systemUTC(),
                new Identifiers()::next);
    }
}
