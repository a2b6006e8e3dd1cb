package dev.signet.ops.audit;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.KeptHistory;
import dev.signet.ledger.fsck.KeptHistory.Parting;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.CosignerKey;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.restore.StoredEpochs;
import dev.signet.ledger.witness.TimeStamps;
import dev.signet.ledger.witness.Witnesses;
import dev.signet.ops.upkeep.Ground;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./signet audit witness}: what a witness has kept, by itself and against a live ledger. */
@Command(
        name = "witness",
        description = {
            "Check the checkpoints that a witness has kept, and where a ledger parts from them.",
            "Ends with 0 where all is well, with 1 where something is not, and with 2 where neither can be said."
        },
        exitCodeOnInvalidInput = Audit.NOTHING_SAID,
        exitCodeOnExecutionException = Audit.NOTHING_SAID,
        mixinStandardHelpOptions = true)
final class CheckWitness implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The directory, or files with a checkpoint each.", arity = "1..*")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> kept;

    @Mixin
    private final TrustedKey key = new TrustedKey();

    @Option(
            names = "--database",
            description = "Hold them against the ledger in the database that the nodes' settings name.")
    private boolean database;

    @Option(
            names = "--time-stamps",
            paramLabel = "PEM",
            description = "Certificates by which the time stamps beside the checkpoints are trusted.")
    private @Nullable Path timeStamps;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "Key of a witness that has cosigned (name+id+key), or a file; may be repeated.")
    private List<String> witnesses = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!database) {
            return check(null, out);
        }
        try (Ground ground = Ground.of(System.getenv());
                HikariDataSource pool = ground.application()) {
            return check(pool, out);
        }
    }

    int check(@Nullable DataSource ledger, PrintWriter out) throws SQLException, IOException {
        VerifierKey trusted = key.read();
        Anchor anchor = new Anchor(Origin.parse(trusted.name()).ledger(), trusted);
        Receipts receipts = new Receipts(stamps(), cosigners(), out);
        Map<String, List<Checkpoint>> byTree = new TreeMap<>();
        long findings = 0;
        long checkpoints = 0;
        for (Map.Entry<Path, SignedNote> file : KeptCheckpoints.byFile(kept).entrySet()) {
            try {
                Checkpoint checkpoint = anchor.trusted(file.getValue());
                byTree.computeIfAbsent(checkpoint.origin().tree(), _ -> new ArrayList<>())
                        .add(checkpoint);
                checkpoints++;
                receipts.of(file.getKey(), file.getValue());
            } catch (MalformedNote e) {
                findings++;
                out.println(file.getKey() + ": " + e.getMessage());
            }
        }
        findings += receipts.findings() + contradictions(byTree, out);
        String agreement = "";
        if (ledger != null) {
            KeptHistory history = history(ledger, anchor);
            findings += partings(history, byTree, out);
            agreement = (findings == 0 ? "; the ledger begins with the leaves of each" : "")
                    + history.losses().stream()
                            .map(loss -> "; " + loss.sentence())
                            .collect(Collectors.joining());
            places(ledger, out);
        }
        out.printf(
                "Ledger %s, key %s: %,d checkpoints of %,d trees%s%s%s.%n",
                anchor.ledger(),
                anchor.published(),
                checkpoints,
                byTree.size(),
                findings == 0
                        ? ", all as they were signed"
                        : "; %,d things are not as they should be".formatted(findings),
                receipts.words(),
                agreement);
        out.flush();
        return Audit.status(findings);
    }

    /** Two signed checkpoints of one origin that contradict each other convict the owner of the key by themselves. */
    private static long contradictions(Map<String, List<Checkpoint>> byTree, PrintWriter out) {
        long found = 0;
        for (List<Checkpoint> ofTree : byTree.values()) {
            Map<String, Checkpoint> bySize = new TreeMap<>();
            for (Checkpoint checkpoint : ofTree) {
                Checkpoint twin = bySize.putIfAbsent(checkpoint.origin() + " " + checkpoint.size(), checkpoint);
                if (twin != null && !twin.root().equals(checkpoint.root())) {
                    found++;
                    out.printf(
                            "Two checkpoints of %d leaves of %s contradict each other, and both are signed.%n",
                            checkpoint.size(), checkpoint.origin());
                }
            }
        }
        return found;
    }

    private static long partings(KeptHistory history, Map<String, List<Checkpoint>> byTree, PrintWriter out) {
        long found = 0;
        for (List<Checkpoint> ofTree : byTree.values()) {
            Optional<Parting> parting = history.parting(ofTree);
            if (parting.isPresent()) {
                found++;
                out.println("HISTORY_PARTS: " + parting.get().sentence());
            }
        }
        return found;
    }

    private static KeptHistory history(DataSource ledger, Anchor anchor) throws SQLException {
        try (Connection connection = ledger.getConnection()) {
            List<Epoch> sound = StoredEpochs.all(connection).stream()
                    .filter(epoch -> epoch.fault(anchor.ledger(), anchor.key()).isEmpty())
                    .toList();
            return new KeptHistory(new Trees(ledger), new Epochs(sound), StoredEpochs.now(connection));
        }
    }

    private static void places(DataSource ledger, PrintWriter out) {
        new Witnesses(ledger)
                .all()
                .forEach(place -> out.printf(
                        "Place %s (%s, %s): %s%s.%n",
                        place.place(),
                        place.kind(),
                        place.target(),
                        place.newest() == null
                                ? "took nothing yet"
                                : "took %,d leaves of %s at %s"
                                        .formatted(
                                                place.newest().size(),
                                                place.tree(),
                                                place.newest().at()),
                        place.failure() == null ? "" : ", failing since " + place.failingSince()));
    }

    private @Nullable TimeStamps stamps() throws IOException {
        try {
            return timeStamps == null ? null : TimeStamps.trusting(TextOrFile.bytes(timeStamps));
        } catch (IllegalArgumentException e) {
            throw new AuditRefused("--time-stamps: " + e.getMessage());
        }
    }

    private List<CosignerKey> cosigners() throws IOException {
        List<CosignerKey> keys = new ArrayList<>();
        for (String witness : witnesses) {
            try {
                keys.add(CosignerKey.parse(TextOrFile.read(witness)));
            } catch (MalformedNote e) {
                throw new AuditRefused("--witness is not the key of a witness: " + e.getMessage());
            }
        }
        return keys;
    }
}
