package dev.signet.ops.audit;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.archive.ArchiveCheck;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.Fsck;
import dev.signet.ledger.fsck.FsckState;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ops.upkeep.Ground;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./signet audit fsck}: checks a live ledger in its database. */
@Command(
        name = "fsck",
        description = {
            "Check every record of the ledger in its database against the signed trees.",
            "Ends with 0 where everything is as it was signed, with 1 where it is not,",
            "and with 2 where neither can be said."
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true)
final class CheckLedger implements Callable<Integer> {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The ledger's verifier key, as /v1/ledger/key gave it when you trusted it; text or file.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that was kept elsewhere, or a directory of them; may be given several times.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to keep how far the check has come; it goes on from there.")
    private @Nullable Path state;

    @Option(
            names = "--archives",
            paramLabel = "FOLDER",
            description = "Where ./signet ledger archive put its files: each is checked, and held against the ledger.")
    private @Nullable Path archives;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Ground ground = Ground.of(System.getenv());
                HikariDataSource database = ground.application()) {
            return check(database, out);
        }
    }

    int check(HikariDataSource database, PrintWriter out) throws SQLException, IOException {
        Anchor anchor = anchor(database, out);
        Report report = new Report(out);
        KeptState kept = new KeptState(state);
        FsckState place = kept.read();
        Fsck fsck = new Fsck(database, anchor.key(), anchor.ledger(), outside(anchor), report::found, progress -> {
            report.reached(progress);
            if (report.findings() == 0) {
                kept.write(place);
            }
        });
        fsck.run(place, () -> true);
        if (archives != null) {
            report.archives(new ArchiveCheck(database, anchor.published(), archives, report::found).run());
        } else {
            report.archived(archived(database));
        }
        report.end(anchor, fsck.epochs());
        return Audit.status(report.findings());
    }

    private static long archived(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Query.first(
                            connection,
                            "select count(*) from ledger.event where archive is not null and payload is null",
                            row -> row.getLong(1))
                    .orElse(0L);
        }
    }

    private Anchor anchor(HikariDataSource database, PrintWriter out) throws SQLException, IOException {
        if (key != null) {
            try {
                return Anchor.of(VerifierKey.parse(TextOrFile.read(key)));
            } catch (MalformedNote e) {
                throw new AuditRefused("--key is not the key of a ledger: " + e.getMessage());
            }
        }
        out.println("No --key was given: the key is taken from the database that is checked. Whoever can rewrite the"
                + " ledger could have put in a key of their own.");
        return Anchor.ownWord(database).orElseThrow(() -> new AuditRefused("Nothing has been signed here yet."));
    }

    private List<Checkpoint> outside(Anchor anchor) throws IOException {
        List<Checkpoint> trusted = new ArrayList<>();
        for (Map.Entry<Path, SignedNote> kept :
                KeptCheckpoints.byFile(checkpoints).entrySet()) {
            try {
                trusted.add(anchor.trusted(kept.getValue()));
            } catch (MalformedNote e) {
                throw new AuditRefused(kept.getKey() + " is no checkpoint to compare with: " + e.getMessage());
            }
        }
        return trusted;
    }
}
