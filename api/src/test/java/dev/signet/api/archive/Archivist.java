package dev.signet.api.archive;

import static org.awaitility.Awaitility.await;

import dev.signet.api.Office.House;
import dev.signet.api.SignetUnderTest;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.ledger.archive.ArchiveCheck;
import dev.signet.ledger.archive.ArchiveFile;
import dev.signet.ledger.archive.ArchiveWriter;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.Fsck;
import dev.signet.ledger.fsck.FsckState;
import dev.signet.ledger.verify.Finding;
import dev.signet.projections.archive.SessionArchive;
import dev.signet.projections.archive.SessionArchive.Order;
import dev.signet.projections.archive.SessionArchive.Outcome;
import dev.signet.projections.archive.SessionRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archives the sessions of a house, as the command line does, at a time that is yet to come. */
final class Archivist {

    private final SignetUnderTest signet;
    private final House house;
    private final Path folder;
    private final DataSource owner;
    private final Anchor anchor;
    private final String operator;
    private @Nullable ArchiveFile last;

    Archivist(SignetUnderTest signet, House house, Path folder) {
        this.signet = signet;
        this.house = house;
        this.folder = folder;
        this.owner = signet.database().ownerDataSource();
        try {
            this.anchor = Anchor.ownWord(owner).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.operator = JdbcClient.create(owner)
                .sql("select min(id) from lookup.operator")
                .query(String.class)
                .single();
    }

    long due(Duration later) {
        return sessions(later).due(rule());
    }

    /** Archives what is due so much later, and gives how many sessions that were. */
    long archive(Duration later) {
        SessionArchive sessions = sessions(later);
        SessionArchive.Run run = sessions.run(rule(), order(folder));
        long done = 0;
        for (int begun : sessions.unfinished(rule())) {
            done += told(run.finish(begun));
        }
        for (Optional<Outcome> next = run.next(); next.isPresent(); next = run.next()) {
            done += told(next.get());
        }
        return done;
    }

    /** Gets no further than to close what is due so much later: there is no folder to write into. */
    void close(Duration later) {
        try {
            Path taken = Files.createFile(folder.resolve("taken"));
            sessions(later).run(rule(), order(taken)).next();
            throw new AssertionError("a file was written into a file");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (java.io.UncheckedIOException expected) {
            // the archive is begun, and not finished
        }
    }

    ArchiveFile lastFile() {
        return java.util.Objects.requireNonNull(last);
    }

    String operator() {
        return operator;
    }

    /** What a check of the ledger and its archives finds in the pool. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            new Fsck(owner, anchor.key(), anchor.ledger(), List.of(), findings::add, _ -> {})
                    .run(new FsckState(), () -> true);
            new ArchiveCheck(owner, anchor.published(), folder, findings::add).run();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return findings.stream()
                .filter(finding -> finding.tree().equals(house.pool().value()))
                .toList();
    }

    String verdict() {
        try (InputStream in = Files.newInputStream(lastFile().path())) {
            return new ExportVerifier(anchor.published(), List.of()).verify(in).sentence();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long told(Outcome outcome) {
        outcome.file().ifPresent(file -> last = file);
        return outcome.file().isPresent() ? outcome.sessions() : 0;
    }

    private Order order(Path into) {
        return new Order(into, Actor.operator(new OperatorId(operator)), "yearly", 100);
    }

    private SessionRule rule() {
        return SessionRule.all(JdbcClient.create(owner)).stream()
                .filter(rule -> rule.pool().equals(house.pool()))
                .findFirst()
                .orElseThrow();
    }

    private SessionArchive sessions(Duration later) {
        Trees trees = new Trees(owner);
        untilSigned(trees);
        return new SessionArchive(
                owner,
                new ArchiveWriter(
                        new LedgerExports(owner, trees, signet.part(LedgerKeys.class)), trees, anchor.published()),
                new LedgerEngine(new SpringDataSourceConnectionProvider(owner), signet.part(EventCodec.class)),
                Clock.offset(Clock.systemUTC(), later),
                new Identifiers()::next);
    }

    private void untilSigned(Trees trees) {
        long leaves = JdbcClient.create(owner)
                .sql("select count(*) from ledger.event where pool = ?")
                .param(house.pool().value())
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> trees.newest(house.pool().value())
                        .filter(newest -> newest.size() >= leaves)
                        .isPresent());
    }
}
